/** A PNG's signature and the length and name of its header chunk; then come width, height and what satori does not read. */
const head = '89504e470d0a1a0a0000000d49484452'

/** A data URI that satori takes for a picture, another one for each number. */
export function placeholder(number: number): string {
  const sides = `00000001${(number + 1).toString(16).padStart(8, '0')}`
  return `data:image/png;base64,${Buffer.from(`${head}${sides}0806000000`, 'hex').toString('base64')}`
}
