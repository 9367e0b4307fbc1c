import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Image, ImageError, writeImage, type Section } from '../../src/image/container.js';
import { Rows, rowSections } from '../../src/image/rows.js';
import { stringSections, StringTable } from '../../src/image/strings.js';

const imageOf = (sections: readonly [string, Section][]): Image => new Image(writeImage(new Map(sections)));

describe('an image', () => {
  it('gives each section as it was written, wherever it lies', () => {
    const image = imageOf([
      ['a/bytes', Uint8Array.of(1, 2, 3)],
      ['b/json', { json: { words: ['café', '猫'] } }],
      ['c/shorts', Uint16Array.of(7, 65_535)],
      ['c/none', new Uint32Array(0)],
      ['d/longs', Uint32Array.of(4_294_967_295)],
    ]);
    expect([...image.u8('a/bytes')]).toEqual([1, 2, 3]);
    expect(image.json('b/json')).toEqual({ words: ['café', '猫'] });
    expect([...image.u16('c/shorts')]).toEqual([7, 65_535]);
    expect([...image.u32('c/none')]).toEqual([]);
    expect([...image.u32('d/longs')]).toEqual([4_294_967_295]);
  });

  it('is refused when it is of another version, cut off or something else', () => {
    const bytes = writeImage(new Map([['a', Uint32Array.of(1, 2, 3, 4)]]));
    const other = bytes.slice();
    other[3]! += 1;
    expect(() => new Image(other)).toThrow(new ImageError('is of another version'));
    expect(() => new Image(new Uint8Array(0))).toThrow(ImageError);
    expect(() => new Image(bytes.slice(0, -8)).u32('a')).toThrow(new ImageError('has no section a'));
    expect(() => new Image(bytes).u32('b')).toThrow(new ImageError('has no section b'));
  });
});

describe('a table of strings', () => {
  it('knows each of its strings by number and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' })), fc.string(), (strings, other) => {
        const table = new StringTable(imageOf(stringSections('s', strings)), 's');
        strings.forEach((text, i) => {
          expect(table.at(i)).toBe(text);
          expect(table.indexOf(text)).toBe(i);
        });
        expect(table.indexOf(other)).toBe(strings.indexOf(other));
      }),
    );
  });
});

describe('a table of rows', () => {
  it('gives each row, and none for a row that is not there', () => {
    const rows = new Rows(imageOf(rowSections('r', [[], [5, 6], [], [7]])), 'r');
    expect([-1, 0, 1, 2, 3, 4].map((i) => [...rows.row(i)])).toEqual([[], [], [5, 6], [], [7], []]);
    expect(rows.length).toBe(4);
  });
});
