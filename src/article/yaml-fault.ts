import type { YAMLError } from 'yaml'

export interface YamlFault {
  /** With the file's line number, in an editor's words. */
  readonly reason: string
  /** It happened in the list of quotes. */
  readonly inQuotes: boolean
}

/** What an editor did that is no YAML: the parser's codes say where, the line itself says what. */
export function yamlFault(error: YAMLError, yaml: string): YamlFault {
  const lines = yaml.split('\n')
  const at = faultLine(error, lines)
  const before = lines.slice(0, at)
  return {
    // The front matter's first line is the file's second.
    reason: `line ${at + 1}: ${causeOf(error, lines[at - 1] ?? '')}`,
    inQuotes: before.some(line => /^quotes\s*:/.test(line)) && /^[\s-]/.test(before.at(-1) ?? ''),
  }
}

/** The parser notices some faults only on a later line: the first line that looks like one goes before. */
function faultLine(error: YAMLError, lines: readonly string[]): number {
  const told = Math.min(error.linePos?.[0].line ?? 1, lines.length)
  if (error.code === 'DUPLICATE_KEY' || error.code === 'TAB_AS_INDENT') return told
  const suspect = lines.slice(0, told).findIndex(line => hasInnerQuote(line) || isUnclosed(line))
  return suspect === -1 ? told : suspect + 1
}

function causeOf(error: YAMLError, line: string): string {
  const key = line.match(/^[\s-]*([^:\s]+)\s*:/)?.[1] ?? ''
  if (error.code === 'DUPLICATE_KEY') return `“${key}” is there twice; keep one of them`
  if (error.code === 'TAB_AS_INDENT' || /^\s*\t/.test(line)) return 'it begins with a tab; use spaces'
  if (hasInnerQuote(line))
    return 'a quotation mark " stands inside "…"; write « » inside, or \\" for each one'
  if (isUnclosed(line)) return 'the quotation mark " is opened and not closed; put one at the end of the line'
  if (/^[\s-]*[^:\s"']+\s*:\s+(?!["'|>{[]).*:(?:\s|$)/.test(line))
    return 'a colon stands in the value; put the whole value in "…"'
  if (/^[\s-]*[^:\s]+\s*:\s*[%@`&*!|>{[]/.test(line))
    return 'the value begins with a sign that means something here; put the whole value in "…"'
  if (/^[\s-]*[^:]+$/.test(line)) return 'there is no “key:” in it; write `key: value`'
  return 'it is not written as `key: value`, or its spaces at the start do not match the lines around it'
}

const value = (line: string): string => line.match(/:\s*(".*)$/)?.[1]?.trim() ?? ''

/** More straight marks than the two around the value, not counting escaped ones. */
const hasInnerQuote = (line: string): boolean => /^"(?:[^"\\]|\\.)*"\s*[^\s#,}]/.test(value(line))
const isUnclosed = (line: string): boolean => /^"(?:[^"\\]|\\.)*$/.test(value(line))
