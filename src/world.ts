/** Far above any article, font or photo; it keeps a mistaken path to a disk image from filling the memory. */
export const LIMIT_MB = 64

/** What a source holds, as it came. */
export interface Content {
  readonly bytes: Uint8Array
  /** Of what was fetched: where it was found in the end, and its Content-Type header, '' for none. */
  readonly web: { readonly address: string; readonly type: string } | null
}

/**
 * What stands at an address of the web. Fails with `bad-address`, `private-address`, `unreachable`, `http-status`,
 * `fetch-timeout` or `file-too-large`.
 */
export type Fetch = (address: string) => Promise<Content>

/**
 * The outside, behind one interface: files in, files out. Stages are pure; what they need of the world is handed to them.
 */
export interface World {
  /** The bytes of a file. Fails with `missing-file`, `unreadable-file` or `file-too-large`. */
  read(path: string): Promise<Uint8Array>
  /** The same at once, for fonts, which are needed in the middle of setting a line. */
  readNow(path: string): Uint8Array
  /** The text of a file of our own, at once, however long it is; null when there is none. */
  text(path: string): string | null
  /** Everything on standard input. Fails with `file-too-large`. */
  readInput(): Promise<Uint8Array>
  /** Null unless the run was told to fetch. */
  readonly fetch: Fetch | null
  /** What stands at a path: null when nothing does. Whatever is not a folder (a device, a pipe) counts as a file. */
  kind(path: string): Promise<'file' | 'folder' | null>
  /** The names in a folder, sorted by code unit, so that every machine sees one order. */
  list(folder: string): Promise<readonly string[]>
  /**
   * What tells the states of a file apart without reading it: as long as it stays the same, so does the file. Null when there
   * is none, or when it may yet change without that being seen.
   */
  stamp(path: string): string | null
  /** The files a glob pattern matches, in `folder` when given, sorted by code unit; hidden ones are left out. */
  glob(pattern: string, folder?: string): Promise<readonly string[]>
  /** Writes through a temporary file and a rename, folders made as needed. Fails with `not-writable`. */
  write(path: string, bytes: Uint8Array | string): Promise<void>
  /** Puts text at the end of a file, which is made when there is none. Fails with `not-writable`. */
  append(path: string, text: string): Promise<void>
  /** Renames a file to one in the same file system, in whose place it comes. Fails with `not-writable`. */
  move(from: string, to: string): Promise<void>
  /** Tells, without making anything, whether files could be made in a folder. Fails with `not-writable`. */
  writable(folder: string): Promise<void>
  /** Removes a file; nothing happens when there is none. Fails with `not-writable`. */
  remove(path: string): Promise<void>
}

/** A world that can be read but keeps nothing: what `check` works with. */
export function readOnly(world: World): World {
  const nothing = async () => {}
  return { ...world, write: nothing, append: nothing, move: nothing, remove: nothing }
}
