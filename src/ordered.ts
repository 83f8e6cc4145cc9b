/**
 * Does `work` on many items at once and hands the results over in the order of the items. No item is begun while the one
 * that is waited for lies `window` items back: what is done too early waits in memory, and that must not grow.
 */
export async function* ordered<T, R>(
  items: readonly T[],
  { atOnce, window }: { readonly atOnce: number; readonly window: number },
  work: (item: T, lane: number) => Promise<R>,
): AsyncGenerator<R> {
  const done = new Map<number, Promise<R>>()
  const free = Array.from({ length: atOnce }, (_, lane) => lane)
  let next = 0
  let wake = () => {}
  for (let wanted = 0; wanted < items.length; wanted++) {
    for (;;) {
      while (next < items.length && free.length > 0 && next - wanted < window) begin(next++)
      const result = done.get(wanted)
      if (!result) throw new RangeError('an item was passed over')
      if (await isSettled(result)) break
    }
    yield await (done.get(wanted) as Promise<R>)
    done.delete(wanted)
  }

  function begin(index: number): void {
    const lane = free.shift() as number
    const result = work(items[index] as T, lane)
    done.set(index, result)
    const freed = () => {
      free.push(lane)
      wake()
    }
    result.then(freed, freed)
  }

  /** Waits for the result or for a free lane, whichever comes first; says whether it was the result. */
  async function isSettled(result: Promise<R>): Promise<boolean> {
    const lane = new Promise<false>(resolve => {
      wake = () => resolve(false)
    })
    const own = result.then(
      () => true as const,
      () => true as const,
    )
    return await Promise.race([own, lane])
  }
}
