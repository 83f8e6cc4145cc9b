import type * as HarfBuzz from 'harfbuzzjs'

/** HarfBuzz, there once it has been opened. */
export let hb: typeof HarfBuzz

/** Compiles HarfBuzz from WebAssembly, in the background: whoever opens fonts waits for it first. */
export async function openHarfBuzz(): Promise<void> {
  hb ??= await import('harfbuzzjs')
}
