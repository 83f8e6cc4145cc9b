/**
 * The outside, behind one interface: files in, files out. Stages are pure; what they need of the world is handed to them.
 */
export interface World {
  /** The bytes of a file. Fails with `missing-file` or `unreadable-file`. */
  read(path: string): Promise<Uint8Array>
  /** The same at once, for fonts, which are needed in the middle of setting a line. */
  readNow(path: string): Uint8Array
  /** Everything on standard input. */
  readInput(): Promise<Uint8Array>
  /** What stands at a path: null when nothing does. */
  kind(path: string): Promise<'file' | 'folder' | null>
  /** The names in a folder, sorted by code unit, so that every machine sees one order. */
  list(folder: string): Promise<readonly string[]>
  /** Writes through a temporary file and a rename, folders made as needed. Fails with `not-writable`. */
  write(path: string, bytes: Uint8Array | string): Promise<void>
}
