declare module 'wawoff2' {
  /** woff2 → sfnt. Rejects on bytes that are no woff2. */
  export function decompress(bytes: Uint8Array): Promise<Uint8Array>
}
