/** Whether an input is meant for an address on the web, and not for a file. */
export function isAddress(input: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(input)
}

/** Characters; a name on disk may have 255 bytes, and four of them make one character. */
const longest = 60

/**
 * A name for what stands at an address: the last part of its path, read as its author wrote it, and the numbers of its query, by
 * which many sites tell their articles (`details.aspx?id=123` → `details-123`).
 */
export function nameOfAddress(address: string): string {
  const [path = '', query = ''] = address.replace(/#.*$/s, '').split('?')
  const numbers = query.split('&').flatMap(it => it.match(/=(\d+)$/)?.[1] ?? [])
  const last = path.split('/').findLast(part => part !== '') ?? ''
  const name = decoded(last).replace(/(?<=.)\.[A-Za-z]{2,8}$/, '')
  return [[...name].slice(0, longest).join(''), ...numbers].join('-').slice(0, 2 * longest)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
