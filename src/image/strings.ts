import type { Image, Section } from './container.js';

/** Of a string's UTF-16 code units (FNV-1a: Fowler, Noll and Vo 1991). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The sections of a table of distinct strings: their characters, where each begins, and a hash table of their indexes. */
export function stringSections(name: string, strings: readonly string[]): [string, Section][] {
  const starts = new Uint32Array(strings.length + 1);
  strings.forEach((text, i) => (starts[i + 1] = starts[i]! + text.length));
  const units = new Uint16Array(starts[strings.length] ?? 0);
  // At most half full, so that a string that is not there is seldom looked for at more than one place.
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * strings.length + 2)));
  strings.forEach((text, i) => {
    for (let k = 0; k < text.length; k++) units[starts[i]! + k] = text.charCodeAt(k);
    let slot = hashOf(text) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = i + 1;
  });
  return [
    [`${name}/units`, units],
    [`${name}/starts`, starts],
    [`${name}/slots`, slots],
  ];
}

/** A table of distinct strings as it lies in an image: from string to index and back. */
export class StringTable {
  private readonly units: Uint16Array;
  private readonly starts: Uint32Array;
  private readonly slots: Uint32Array;

  constructor(image: Image, name: string) {
    this.units = image.u16(`${name}/units`);
    this.starts = image.u32(`${name}/starts`);
    this.slots = image.u32(`${name}/slots`);
  }

  /** The string of an index. */
  at(index: number): string {
    const units = this.units.subarray(this.starts[index], this.starts[index + 1]);
    // Far faster than spreading them, which asks an iterator for each.
    return String.fromCharCode.apply(null, units as unknown as number[]);
  }

  /** The index of a string; -1 where the table does not have it. */
  indexOf(text: string): number {
    const mask = this.slots.length - 1;
    for (let slot = hashOf(text) & mask; ; slot = (slot + 1) & mask) {
      const index = (this.slots[slot] ?? 0) - 1;
      if (index < 0 || this.equals(index, text)) return index;
    }
  }

  private equals(index: number, text: string): boolean {
    const start = this.starts[index]!;
    if (this.starts[index + 1]! - start !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (this.units[start + i] !== text.charCodeAt(i)) return false;
    return true;
  }
}
