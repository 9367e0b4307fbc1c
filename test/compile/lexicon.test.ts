import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lexicon as treebank } from 'en-lexicon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compromiseWords } from '../../src/compile/inflection.js';
import { imageOf, programImage } from '../../src/compile/image-file.js';
import { folderBlocks, loadLexicon } from '../../src/compile/lexicon.js';
import { compileLists } from '../../src/compile/word-lists.js';
import { storedDictionary } from '../../src/lexicon/dictionary.js';
import { lexiconOf } from '../../src/lexicon/lexicon.js';
import { storedLists } from '../../src/lexicon/stored-lists.js';
import { collectLexiconBlocks } from '../../src/rules/load.js';
import type { Lexicon } from '../../src/lexicon/types.js';
import { rulesFolder } from '../../src/rules-folder.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'finfacts-compile-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const image = programImage();
const compiled = compileLists(folderBlocks(rulesFolder()));

describe('the word lists of the image', () => {
  const stored = storedLists(image);

  it('are those of the rules, word by word', () => {
    const differs = [...compiled.words].filter(
      ([word, readings]) => JSON.stringify(stored.readings(word)) !== JSON.stringify(readings),
    );
    expect(differs).toEqual([]);
    expect(stored.readings('zorvane')).toBeUndefined();
    // A lemma that no form of its own has is a string of the image and yet no word.
    expect(stored.readings('currency')).toEqual(compiled.readings('currency'));
  });

  it('have the same phrases, classes and tables in the same order', () => {
    for (const [word, texts] of compiled.phrases) expect(stored.phrasesFrom(word)).toEqual(texts);
    expect(stored.phrasesFrom('zorvane')).toEqual([]);
    for (const [name, members] of compiled.classes) expect(stored.members(name)).toEqual(members);
    for (const [name, table] of compiled.tables) expect([...stored.values(name)!]).toEqual([...table]);
    expect([stored.members('zorvane'), stored.values('zorvane')]).toEqual([undefined, undefined]);
  });
});

describe('the dictionaries of the image', () => {
  const stored = storedDictionary(image);

  it("are the treebank's tags and compromise's names", () => {
    const small = Object.entries(treebank).filter(([word]) => word === word.toLowerCase());
    expect(small.filter(([word, tags]) => stored(word)?.tags.join('|') !== tags)).toEqual([]);
    const cities = compromiseWords().filter(([, tags]) => tags.includes('City'));
    for (const [word] of cities) expect(stored(word)!.kinds.has('city')).toBe(true);
    expect([cities.length > 100, stored('of')?.kinds.size]).toEqual([true, 0]);
    expect([stored('market')?.ordinary, stored('zorvane')]).toEqual([true, undefined]);
  });
});

const USER = `
fact: CreditRating
lexicon:
  verbs: { buy: [zorvane, take off with], rezone: [zorvane] }
  nouns: { zorvanite: [zorvane] }
  words: { modal-future: [shallow] }
  auxiliaries: { be: { past: [wuz] } }
  values: { currency: { ZOR: [zorvane] } }
  phrases: { zorvane-phrase: [take over the zorvane, take over] }
`;

describe("a user's word lists", () => {
  const user = (text: string): string => {
    const file = join(folder, 'user.yml');
    writeFileSync(file, text);
    return file;
  };

  it.each([
    ['stand on top of the image', USER],
    ['change how words of the program are spelled', `${USER}  irregular: { acquire: { past: [acquore] } }\n`],
  ])('%s as if all had been compiled together', (_, text) => {
    const file = user(text);
    const lexicon = loadLexicon(rulesFolder(), [file]);
    const blocks = [...folderBlocks(rulesFolder()), ...collectLexiconBlocks(file)];
    const whole = compileLists(blocks);
    const fresh = lexiconOf(whole, storedDictionary(image));
    const said = ({ readings, phrasesAt }: Lexicon, text: string): string => {
      const words = text.split(' ').map((lower) => ({ lower }));
      return JSON.stringify([readings(text).list, phrasesAt(words, 0, words.length)]);
    };
    expect([...whole.words.keys()].filter((word) => said(lexicon, word) !== said(fresh, word))).toEqual([]);
    for (const name of whole.classes.keys()) expect(lexicon.members(name)).toEqual(fresh.members(name));
    for (const name of whole.tables.keys()) expect(lexicon.valuesOf(name)).toEqual(fresh.valuesOf(name));
    expect(lexicon.value('zorvane', 'currency')).toBe('ZOR');
    expect(lexicon.is('acquore', 'buy')).toBe(text.includes('acquore'));
  });
});

describe('rules that were changed after the build', () => {
  it('are compiled anew', () => {
    const rules = join(folder, 'rules');
    cpSync(rulesFolder(), rules, { recursive: true });
    expect(imageOf(rules)).toBe(image);
    const verbs = join(rules, 'lexicon/verbs.yml');
    writeFileSync(
      verbs,
      readFileSync(verbs, 'utf8').replace('\nverbs:\n', '\nverbs:\n  zorvane: [zorvane]\n'),
    );
    expect(imageOf(rules)).toBeUndefined();
    expect(loadLexicon(rules).is('zorvaned', 'zorvane')).toBe(true);
    expect(loadLexicon(rulesFolder()).is('zorvaned', 'zorvane')).toBe(false);
  });
});

describe('a plain run', () => {
  it('reads an article without compromise', () => {
    const program = `
      import { createRequire } from 'node:module';
      import { openSession } from './dist/session.js';
      const session = openSession();
      const text = 'Norwind Inc. bought Vexa Corp. for $30 million. It paid in cash.';
      const { facts } = session.extract(session.read({ source: 'a.txt', text }));
      const loaded = Object.keys(createRequire(import.meta.url).cache).filter((file) => /compromise|en-lexicon/.test(file));
      console.log(JSON.stringify([facts.length, loaded]));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toEqual([1, []]);
  });
});
