import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { explainArticle, type ExplainOptions } from '../../src/explain.js';
import { openSession } from '../../src/session.js';
import { finfacts, temporaryFolder } from './program.js';

const { path } = temporaryFolder();
const DEAL = 'Norwind Inc bought Vexa Corp for $30 million.';
const SALE = 'Vexa said the sale of its ferries would be finished in May.';

beforeAll(() => writeFileSync(path('two.txt'), `${DEAL} ${SALE}\n`));

const session = openSession();
const explained = (text: string, options: ExplainOptions = {}, { read, engine } = session): string =>
  explainArticle(engine, read({ source: 'test', text }), options);
const explain = (...args: string[]) => finfacts(['explain', path('two.txt'), ...args]);
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

describe('explain --sentence', () => {
  it('shows that sentence alone, and the names in it', async () => {
    const { code, stdout } = await explain('--sentence', '2');
    expect(code).toBe(0);
    expect(stdout).toContain(SALE);
    expect(stdout).not.toContain(DEAL);
    expect(stdout).toContain('Vexa Corp · Organization');
    expect(stdout).not.toContain('Norwind');
  });
  it('names the input and what there is where there is no such sentence', async () => {
    const { code, stdout, stderr } = await explain('--sentence', '3');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/two\.txt: there is no sentence 3; its sentences are numbered from 1 to 2\./);
  });
  it('refuses what is no number of a sentence', async () => {
    const { code, stderr } = await explain('--sentence', '1.5');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: '--sentence: write the number of a sentence, from 1 on.\n',
    });
  });
});

describe('explain --brief', () => {
  it('shows each sentence with its facts and nothing else', async () => {
    const { code, stdout } = await explain('--brief');
    expect(code).toBe(0);
    expect(linesOf(stdout)).toEqual([
      `1. [prose] ${DEAL}`,
      expect.stringMatching(/^ {3}fact {5}Acquisition \{ .*acquirer: Norwind Inc.* \} by acquisition\//),
      `2. [prose] ${SALE}`,
    ]);
  });
  it('has why a fact is not there', () => {
    const shown = explained(`${DEAL} ${SALE}\n`, { brief: true, sentence: 2, whyNot: 'Merger' });
    expect(linesOf(shown)).toEqual([`2. [prose] ${SALE}`, expect.stringMatching(/^ {3}why not {2}/)]);
  });
});

describe('what explain lists', () => {
  it('leaves out the rules that any noun sets off', () => {
    const shown = explained(`${DEAL}\n`);
    expect(shown).toMatch(/tried {4}verb "bought": acquisition\/buy/);
    // No word of these names is of a class that a rule asks for.
    expect(shown).not.toMatch(/tried {4}noun "(?:norwind|vexa)/);
  });
  it('has nothing twice', () => {
    const shown = explained(`${DEAL} ${DEAL} Norwind and Norwind met Norwind.\n`);
    const sentences = shown.split(/\n\n/).map(linesOf);
    for (const lines of sentences) expect(new Set(lines).size).toBe(lines.length);
    expect(shown).not.toMatch(/ by (\S+) by \1/);
  });
  it('gives a fact that several rules find one line with all of them', () => {
    const text =
      'Ann Lee, the chairman of Vexa Corp, left. Northwind Capital bought 12 percent of Vexa Corp.\n';
    const facts = linesOf(explained(text, { brief: true })).filter((line) => line.startsWith('   fact'));
    const told = facts.map((line) => line.replace(/ by \S+ \(.*/, ''));
    expect(facts.length).toBeGreaterThan(1);
    expect(new Set(told).size).toBe(facts.length);
  });
});

describe('explain --why-not', () => {
  const why = (text: string, whyNot: string, using = session): string =>
    /why not {2}(.*)/.exec(explained(text, { whyNot }, using))?.[1] ?? '';
  it('asks whether the type next to a mistyped one was meant', async () => {
    const { code, stdout, stderr } = await explain('--why-not', 'Stakepurchase');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe('--why-not Stakepurchase: did you mean StakePurchase?\n');
  });
  it('says which rule gives the fact where it is there', () => {
    expect(why(`${DEAL}\n`, 'Acquisition')).toBe('acquisition/buy fits and gives a fact');
  });
  it('names the role that nothing fills', () => {
    const reason = why('The acquisition of Vexa Corp was announced.\n', 'Acquisition');
    expect(reason).toMatch(/^acquisition\/\S+ fits, but nothing fills `acquirer\b.*`, without which/);
  });
  it('names the status that a rule asks for', () => {
    const rule = `fact: Hiring
type:
  description: Who hires whom.
  roles: { firm: { required: true, types: [Organization] }, person: { required: true, types: [Person] } }
frames:
  - { name: hire, verb: $hire-staff, subject: firm, object: person, when: [agreed] }
lexicon: { verbs: { hire-staff: [hire] } }
examples: []
`;
    writeFileSync(path('hiring.yml'), rule);
    const using = openSession({ rules: path('hiring.yml') });
    expect(why('Norwind Inc hired Mr. Ann Lee.\n', 'Hiring', using)).toBe(
      'hiring/hire fits, but it is told as actual, and the rule asks for agreed',
    );
  });
  it('says how many slots of the nearest rule fit, and what the first that does not holds', () => {
    expect(why('Norwind Inc bought a new ferry.\n', 'StakePurchase')).toMatch(
      /^stake-purchase\/\S+ \(\d+ slots? fits?\): `\S+` does not fit; it holds /,
    );
  });
});
