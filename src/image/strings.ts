import type { Image, Section } from './container.js';

/** Of a string's UTF-16 code units (FNV-1a: Fowler, Noll and Vo 1991). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Slots for each string: a third more, so that few look-ups go on to a second one. */
const SPREAD = 4 / 3;

/** The sections of a table of distinct strings: their UTF-8 bytes, where each begins, and a hash table of their indexes. */
export function stringSections(name: string, strings: readonly string[]): [string, Section][] {
  const encoded = strings.map((text) => new TextEncoder().encode(text));
  const starts = new Uint32Array(strings.length + 1);
  encoded.forEach((bytes, i) => (starts[i + 1] = starts[i]! + bytes.length));
  const bytes = new Uint8Array(starts[strings.length] ?? 0);
  encoded.forEach((own, i) => bytes.set(own, starts[i]));
  const slots = new Uint32Array(Math.ceil(SPREAD * strings.length) + 1);
  strings.forEach((text, i) => {
    let slot = hashOf(text) % slots.length;
    while (slots[slot] !== 0) slot = (slot + 1) % slots.length;
    slots[slot] = i + 1;
  });
  return [
    [`${name}/bytes`, bytes],
    [`${name}/starts`, starts],
    [`${name}/slots`, slots],
  ];
}

const decoder = new TextDecoder();

/** A table of distinct strings as it lies in an image: from string to index and back. */
export class StringTable {
  private readonly bytes: Uint8Array;
  private readonly starts: Uint32Array;
  private readonly slots: Uint32Array;

  constructor(image: Image, name: string) {
    this.bytes = image.u8(`${name}/bytes`);
    this.starts = image.u32(`${name}/starts`);
    this.slots = image.u32(`${name}/slots`);
  }

  /** The string of an index. */
  at(index: number): string {
    const bytes = this.bytes.subarray(this.starts[index], this.starts[index + 1]);
    for (const byte of bytes) if (byte > 127) return decoder.decode(bytes);
    // Of ASCII far faster than the decoder.
    return String.fromCharCode.apply(null, bytes as unknown as number[]);
  }

  /** The index of a string; -1 where the table does not have it. */
  indexOf(text: string): number {
    const size = this.slots.length;
    for (let slot = hashOf(text) % size; ; slot = (slot + 1) % size) {
      const index = (this.slots[slot] ?? 0) - 1;
      if (index < 0 || this.equals(index, text)) return index;
    }
  }

  private equals(index: number, text: string): boolean {
    const start = this.starts[index]!;
    const length = this.starts[index + 1]! - start;
    if (length < text.length) return false;
    for (let i = 0; i < length; i++) {
      const byte = this.bytes[start + i]!;
      if (byte > 127) return this.at(index) === text;
      if (i >= text.length || byte !== text.charCodeAt(i)) return false;
    }
    return true;
  }
}
