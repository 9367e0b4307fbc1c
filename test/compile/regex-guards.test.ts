import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFurniture } from '../../src/article/furniture.js';
import { guarded } from '../../src/article/line-patterns.js';
import { readFurniture } from '../../src/compile/program.js';
import { guardOf } from '../../src/compile/regex-guards.js';
import { rulesFolder } from '../../src/rules-folder.js';

const guard = (regex: RegExp) => {
  const made = guardOf(regex);
  return made && { ...made, ...(made.first !== undefined && { first: [...made.first].toSorted().join('') }) };
};

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

describe('what a text needs for a regular expression to match', () => {
  it.each([
    ['its first letter, in either case', /^(?:share|tweet)\b.*$/iu, { first: 'STst\u{80}', needs: [] }],
    ['what may open it where the first part may be absent', /^(?:the )?news$/u, { first: 'nt', needs: [] }],
    ['a sign that stands in it', /^.{0,30}: \p{L}+$/u, { needs: [':'] }],
    ['one of the signs of which each way has one', /^x?(?:a-|b:)$/u, { first: 'abx', needs: ['-:'] }],
    ['a sign beyond ASCII', /^[0-9]+ (?:–|—)$/u, { first: '0123456789', needs: ['\u{80}'] }],
    ['a capital, of any alphabet', /^\p{Lu}+$/u, { first: `${CAPITALS}\u{80}`, needs: [] }],
  ])('%s: %s', (_, regex, expected) => expect(guard(regex)).toEqual(expected));

  it.each([/^.*:?$/u, /^.*(?:a:|b)$/u, /share/u, /^(?:x|(?=y).)*/u])(
    'is nothing where a sign may be absent, or one way does without, or it need not begin the text: %s',
    (regex) => expect(guard(regex)).toBeUndefined(),
  );

  it('of K and S in any case has their other forms', () => {
    expect(guarded(/^kelvin$/iu, guardOf(/^kelvin$/iu)!).test('\u{212A}elvin')).toBe(true);
  });
});

describe('guards of what is furniture', () => {
  const pairs: { readonly key: string; readonly regex: RegExp; readonly asked: (text: string) => boolean }[] =
    [];
  compileFurniture(readFurniture(rulesFolder()), (key, regex) => {
    const made = guardOf(regex);
    if (made) {
      const pattern = guarded(regex, made);
      pairs.push({ key, regex, asked: (text) => pattern.test(text) });
    }
    return undefined;
  });
  const data = join(rulesFolder(), '..', 'data');
  const examples = Object.values(readFurniture(rulesFolder()).structure).flatMap((rows) =>
    rows.flatMap((row) => row.examples),
  );
  const lines = readdirSync(data)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(join(data, name), 'utf8').split('\n'))
    .concat(examples);

  it('answer as the regular expressions do, about lines of articles and pieces of them', () => {
    const text = fc
      .tuple(fc.constantFrom(...lines), fc.nat(40), fc.string({ unit: 'grapheme', maxLength: 4 }))
      .map(([line, from, more]) => more + line.slice(from));
    for (const line of lines)
      for (const { key, regex, asked } of pairs) expect([key, asked(line)]).toEqual([key, regex.test(line)]);
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...pairs),
        (line, { regex, asked }) => asked(line) === regex.test(line),
      ),
      { numRuns: 3_000 },
    );
  });

  it('stand before most of them', () => expect(pairs.length).toBeGreaterThan(70));
});
