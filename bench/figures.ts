/** What a share of the values lies below; 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits))

/** Rows as aligned columns, numbers to the right; the first row is the head. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const text = rows.map(row => row.map(String))
  const widths = (text[0] ?? []).map((_, column) => Math.max(...text.map(row => row[column]?.length ?? 0)))
  return text
    .map(row =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    )
    .join('\n')
}
