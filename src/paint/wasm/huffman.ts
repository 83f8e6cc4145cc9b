/** Symbols of the largest alphabet, literals and lengths. */
const MOST: i32 = 286
/** Longer codes than any that are allowed. */
const DEPTHS: i32 = 64

/** Symbols in order of their frequency, 64 bits each: frequency, then symbol in the lowest 16 bits. */
const sorted = memory.data(MOST * 8)
/** Of the same: weights of the tree's nodes, then their parents, then their depths; 32 bits each. */
const nodes = memory.data(MOST * 4)
const counts = memory.data(DEPTHS * 4)
const next = memory.data(16 * 4)

/** A code for symbols of known frequency (RFC 1951, 3.2.2), made in place. */
export class Code {
  /** Frequencies, 32 bits each. */
  readonly frequencies: usize
  /** Bits of each symbol, 8 bits each; 0 for one that does not occur. */
  readonly lengths: usize
  /** The bits themselves, 16 each, the first one lowest. */
  private readonly codes: usize

  constructor(
    readonly size: i32,
    private readonly limit: i32,
  ) {
    this.frequencies = heap.alloc(size * 4)
    this.lengths = heap.alloc(size)
    this.codes = heap.alloc(size * 2)
    this.clear()
  }

  clear(): void {
    memory.fill(this.frequencies, 0, this.size * 4)
  }

  count(symbol: i32, times: i32): void {
    bump(this.frequencies, symbol, times)
  }

  lengthOf(symbol: i32): i32 {
    return load<u8>(this.lengths + symbol)
  }

  codeOf(symbol: i32): u32 {
    return load<u16>(this.codes + (symbol << 1))
  }

  /** Symbols up to the last one that occurs, `least` of them at least. */
  used(least: i32): i32 {
    let last = this.size
    while (last > least && this.lengthOf(last - 1) === 0) last--
    return last
  }

  /** From the frequencies. */
  build(): void {
    memory.fill(this.lengths, 0, this.size)
    const used = this.sort()
    if (used < 2) store<u8>(this.lengths + (used === 1 ? load<u16>(sorted) : 0), 1)
    else {
      measure(used)
      shorten(used, this.limit)
      this.deal()
    }
    this.assign()
  }

  /** Insertion: frequencies of pictures come nearly in order, and few symbols occur. */
  private sort(): i32 {
    let used = 0
    for (let symbol = 0; symbol < this.size; symbol++) {
      const frequency = load<u32>(this.frequencies + (symbol << 2))
      if (frequency === 0) continue
      const key = ((frequency as u64) << 16) | symbol
      let at = sorted + (used++ << 3)
      for (; at > sorted && load<u64>(at - 8) > key; at -= 8) store<u64>(at, load<u64>(at - 8))
      store<u64>(at, key)
    }
    return used
  }

  /** The rarest symbols take the longest codes. */
  private deal(): void {
    let at = sorted
    for (let length = this.limit; length > 0; length--)
      for (let left = get(counts, length); left > 0; left--) {
        store<u8>(this.lengths + load<u16>(at), length as u8)
        at += 8
      }
  }

  /** Codes of a length follow one another in the order of their symbols. */
  private assign(): void {
    memory.fill(counts, 0, DEPTHS * 4)
    for (let symbol = 0; symbol < this.size; symbol++) bump(counts, this.lengthOf(symbol), 1)
    set(counts, 0, 0)
    let code = 0
    for (let length = 1; length < 16; length++) {
      code = (code + get(counts, length - 1)) << 1
      set(next, length, code)
    }
    for (let symbol = 0; symbol < this.size; symbol++) {
      const length = this.lengthOf(symbol)
      if (length === 0) continue
      store<u16>(this.codes + (symbol << 1), reversed(get(next, length), length) as u16)
      bump(next, length, 1)
    }
  }
}

/** Counts the codes of each length, by the in-place method of Moffat and Katajainen (1995). */
function measure(used: i32): void {
  for (let i = 0; i < used; i++) set(nodes, i, (load<u64>(sorted + (i << 3)) >> 16) as i32)
  let root = 0
  let leaf = 0
  for (let node = 0; node < used - 1; node++) {
    let weight = 0
    for (let child = 0; child < 2; child++)
      if (leaf >= used || (root < node && get(nodes, root) < get(nodes, leaf))) {
        weight += get(nodes, root)
        set(nodes, root++, node)
      } else weight += get(nodes, leaf++)
    set(nodes, node, weight)
  }
  set(nodes, used - 2, 0)
  for (let node = used - 3; node >= 0; node--) set(nodes, node, get(nodes, get(nodes, node)) + 1)
  memory.fill(counts, 0, DEPTHS * 4)
  let inner = used - 2
  let places = 1
  for (let depth = 0; places > 0; depth++) {
    let split = 0
    for (; inner >= 0 && get(nodes, inner) === depth; inner--) split++
    set(counts, depth, places - split)
    places = 2 * split
  }
}

/** No code longer than `limit`: what is too long moves up, a shorter one down for it (Kraft's sum stays 1). */
function shorten(used: i32, limit: i32): void {
  for (let depth = limit + 1; depth < min(used, DEPTHS); depth++) {
    bump(counts, limit, get(counts, depth))
    set(counts, depth, 0)
  }
  let total = 0
  for (let length = 1; length <= limit; length++) total += get(counts, length) << (limit - length)
  for (; total > 1 << limit; total--) {
    let shorter = limit - 1
    while (get(counts, shorter) === 0) shorter--
    bump(counts, limit, -1)
    bump(counts, shorter, -1)
    bump(counts, shorter + 1, 2)
  }
}

function reversed(code: i32, length: i32): u32 {
  let result = 0
  for (let bit = 0; bit < length; bit++) result = (result << 1) | ((code >> bit) & 1)
  return result
}

function get(table: usize, index: i32): i32 {
  return load<i32>(table + (index << 2))
}

function set(table: usize, index: i32, value: i32): void {
  store<i32>(table + (index << 2), value)
}

function bump(table: usize, index: i32, by: i32): void {
  set(table, index, get(table, index) + by)
}
