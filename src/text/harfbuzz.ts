import type * as HarfBuzz from 'harfbuzzjs'

/** HarfBuzz, there once it has been opened. */
export let hb: typeof HarfBuzz

/** Compiles HarfBuzz from WebAssembly, in the background: whoever opens fonts waits for it first. */
export async function openHarfBuzz(): Promise<void> {
  if (hb) return
  const opened: typeof HarfBuzz & { readonly opening?: Promise<void> } = await import('harfbuzzjs')
  // There is one in the command's one file (scripts/build.mjs); else importing has waited for it.
  await opened.opening
  hb = opened
}
