/** A place in memory that is kept from call to call and made larger when one needs more. */
export class Room {
  private at: usize = 0
  private size: i32 = 0

  /** Where `bytes` bytes are free; what stood there before is lost when they are more than ever. */
  hold(bytes: i32): usize {
    if (bytes > this.size) {
      if (this.size > 0) heap.free(this.at)
      this.at = heap.alloc(bytes)
      this.size = bytes
    }
    return this.at
  }
}

/** So many bytes, until they are left. */
export function take(bytes: i32): usize {
  return heap.alloc(bytes)
}

export function leave(at: usize): void {
  heap.free(at)
}

/** What a call that takes a whole photo is given, what it makes, and what becomes of that: nothing waits between such calls. */
export const given = new Room()
export const made = new Room()
export const packed = new Room()
