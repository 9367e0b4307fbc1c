/**
 * A container of named sections, each one a typed array or a JSON value, so that the typed arrays can be used where they
 * lie in the file's bytes, without a copy. All numbers are little-endian, every section starts at a multiple of eight:
 *
 *     u32 magic and version | u32 length of the index | index, JSON: {name: [offset, length in bytes]} | sections
 *
 * Names are paths: `general/…` for what comes from libraries, `lexicon/…` for the word lists. Whoever adds a section
 * chooses a first part of its own, writes it in `src/compile/`, and reads it in the stage that uses it.
 */
const MAGIC = 0x32_49_46_46; // "FFI2": count the last letter up when what lies in the sections changes its form.
const HEAD = 8;

/** What a section may hold: an array of unsigned numbers, or anything that JSON can write. */
export type Section = Uint8Array | Uint16Array | Uint32Array | { readonly json: unknown };

/** An image that cannot be used: another version, cut off, or no image at all. */
export class ImageError extends Error {
  override readonly name = 'ImageError';
}

const aligned = (offset: number): number => (offset + 7) & ~7;

const bytesOf = (section: Section): Uint8Array =>
  'json' in section
    ? new TextEncoder().encode(JSON.stringify(section.json))
    : new Uint8Array(section.buffer, section.byteOffset, section.byteLength);

/** The bytes of an image with these sections, in this order. */
export function writeImage(sections: ReadonlyMap<string, Section>): Uint8Array {
  const parts = [...sections].map(([name, section]) => ({ name, bytes: bytesOf(section) }));
  const index: Record<string, [number, number]> = {};
  let length = 0;
  for (const { name, bytes } of parts) {
    index[name] = [length, bytes.length];
    length = aligned(length + bytes.length);
  }
  const head = new TextEncoder().encode(JSON.stringify(index));
  const start = aligned(HEAD + head.length);
  const image = new Uint8Array(start + length);
  new Uint32Array(image.buffer, 0, 2).set([MAGIC, head.length]);
  image.set(head, HEAD);
  for (const { name, bytes } of parts) image.set(bytes, start + index[name]![0]);
  return image;
}

/** Reads the sections of an image; nothing is copied and only what is asked for is looked at. */
export class Image {
  private readonly index: Readonly<Record<string, readonly [number, number]>>;
  private readonly start: number;

  /** @throws ImageError where the bytes are no image of this version of the program */
  constructor(private readonly bytes: Uint8Array) {
    if (bytes.byteOffset % 8 !== 0 || bytes.length < HEAD) throw new ImageError('is no image');
    const [magic, length = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 2);
    if (magic !== MAGIC) throw new ImageError('is of another version');
    this.start = aligned(HEAD + length);
    this.index = JSON.parse(
      new TextDecoder().decode(bytes.subarray(HEAD, HEAD + length)),
    ) as typeof this.index;
  }

  u8(name: string): Uint8Array {
    return new Uint8Array(...this.place(name, 1));
  }

  u16(name: string): Uint16Array {
    return new Uint16Array(...this.place(name, 2));
  }

  u32(name: string): Uint32Array {
    return new Uint32Array(...this.place(name, 4));
  }

  json(name: string): unknown {
    return JSON.parse(new TextDecoder().decode(this.u8(name)));
  }

  private place(name: string, size: number): [ArrayBufferLike, number, number] {
    const place = this.index[name];
    if (!place || this.start + place[0] + place[1] > this.bytes.length)
      throw new ImageError(`has no section ${name}`);
    return [this.bytes.buffer, this.bytes.byteOffset + this.start + place[0], place[1] / size];
  }
}
