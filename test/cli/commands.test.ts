import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { finfacts, records, STACK, temporaryFolder } from './program.js';

const TEXT = 'Norwind Inc bought Vexa Corp for $30 million.\n';
const RATING = `fact: CreditRating
type:
  description: Who rates whose debt.
  roles:
    agency: { required: true, types: [Organization] }
    company: { required: true, types: [Organization] }
frames:
  - name: upgrade
    verb: $upgrade
    subject: agency
    object: company
lexicon:
  verbs:
    upgrade: [upgrade]
examples:
  - text: Harlow Ratings Ltd upgraded Vexa Corp on Monday.
    facts: [{ agency: Harlow Ratings Ltd, company: Vexa Corp }]
`;
const { path, root } = temporaryFolder();

beforeAll(() => {
  mkdirSync(path('mine'));
  writeFileSync(path('deal.txt'), TEXT);
  writeFileSync(path('rating.yml'), RATING);
  writeFileSync(path('broken.yml'), RATING.replace('subject: agency', 'subject: agnecy'));
  writeFileSync(path('failing.yml'), RATING.replace('Ltd upgraded', 'Ltd praised'));
  writeFileSync(path('rated.txt'), 'Harlow Ratings Ltd upgraded Vexa Corp on Monday.\n');
});

describe('help', () => {
  const COMMANDS = ['extract', 'text', 'explain', 'rules', 'eval', 'schema', 'completion'];
  it('names every command and the exit codes', async () => {
    const { code, stdout } = await finfacts(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(stdout).toContain(`finfacts ${command}`);
    expect(stdout).toMatch(/Exit codes: 0 .* 1 .* 2 .* 3 .* 130 /s);
  });
  const SHOWN = [
    'extract',
    'text',
    'explain',
    'eval',
    'schema',
    'rules list',
    'rules check',
    'rules test',
    'rules support',
    'rules new',
  ];
  it.each(SHOWN)('of %s has an example', async (command) => {
    const { code, stdout } = await finfacts([...command.split(' '), '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Examples:\n\s+(?:cat .*)?finfacts /);
  });
  it('breaks between words, within the width', async () => {
    const { stdout } = await finfacts(['extract', '--help']);
    const words = stdout.split(/\s+/).join(' ');
    expect(words).toContain('graphology: the graph as graphology serialises it node-link: ');
    expect(words).toContain('cypher: script for cypher-shell that makes the graph in Neo4j neo4j-csv: ');
    expect(words).toContain('what the text says of a name alone)');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
  });
  it('completion prints a script', async () => {
    const { code, stdout } = await finfacts(['completion']);
    expect(code).toBe(0);
    expect(stdout).toContain('finfacts-completions');
  });
});

describe('text', () => {
  it('shows head and story, and marks what is no story', async () => {
    const page =
      'Norwind buys into Vexa\n\nShare this article\n\nNorwind Inc bought a part of Vexa Corp on Monday.\n';
    const { code, stdout } = await finfacts(['text', '-', '--published', '2014-05-06'], { stdin: page });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^source: +<stdin>\ntitle: +Norwind buys into Vexa\npublished: +2014-05-06\n/);
    expect(stdout).toContain('[furniture] Share this article');
    expect(stdout).toContain('\n\nNorwind Inc bought a part');
  });
});

describe('explain', () => {
  it('shows sentence, names and rules', async () => {
    const { code, stdout } = await finfacts(['explain', path('deal.txt'), '--why-not', 'Merger']);
    expect(code).toBe(0);
    expect(stdout).toContain(TEXT.trim());
    expect(stdout).toContain('Norwind Inc · Organization');
    expect(stdout).toContain('why not');
  });
  it('refuses an unknown type', async () => {
    const { code, stderr } = await finfacts(['explain', path('deal.txt'), '--why-not', 'Gossip']);
    expect(code).toBe(2);
    expect(stderr).toContain('--why-not Gossip');
  });
  it('writes a line a document, also for one that cannot be read', async () => {
    const { code, stdout } = await finfacts([
      'explain',
      path('deal.txt'),
      path('missing.txt'),
      '--format',
      'jsonl',
    ]);
    expect(code).toBe(1);
    const lines = records(stdout);
    const schema: unknown = JSON.parse(readFileSync('exports/schema/stages.schema.json', 'utf8'));
    const validate = new Ajv2020.Ajv2020({ strict: false }).compile(schema as object);
    for (const line of lines) expect(validate(line), JSON.stringify(validate.errors)).toBe(true);
    const [stages, error] = lines;
    expect(stages).toMatchObject({ kind: 'stages', source: path('deal.txt') });
    expect(stages?.['names']).toContainEqual({
      start: 0,
      end: 11,
      type: 'Organization',
      name: 'Norwind Inc',
    });
    expect(error).toMatchObject({ kind: 'error', source: path('missing.txt') });
  });
  it('says that --why-not is not for programs', async () => {
    const args = ['explain', path('deal.txt'), '--format', 'jsonl', '--why-not', 'Merger'];
    const { code, stderr } = await finfacts(args);
    expect(code).toBe(2);
    expect(stderr).toContain('--why-not');
  });
});

describe('schema', () => {
  it('is a JSON Schema that what is written meets', async () => {
    const [schema, graph, lines] = await Promise.all([
      finfacts(['schema']),
      finfacts(['extract', path('deal.txt')]),
      finfacts(['extract', path('deal.txt'), path('missing.txt'), '--format', 'jsonl']),
    ]);
    const validate = new Ajv2020.Ajv2020({ strict: false }).compile(JSON.parse(schema.stdout) as object);
    for (const record of [JSON.parse(graph.stdout), ...records(lines.stdout)]) {
      expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
    }
  });
});

describe('rules', () => {
  it('list names types and rules with their places', async () => {
    const { code, stdout } = await finfacts(['rules', 'list', path('rating.yml')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^StakePurchase: /m);
    expect(stdout).toMatch(/credit-rating\/upgrade \(frame\) .*rating\.yml:\d+/);
  });
  it('of one file give a new fact type to extract', async () => {
    const { code, stdout } = await finfacts([
      'extract',
      path('rated.txt'),
      '--format',
      'jsonl',
      '--rules',
      path('rating.yml'),
    ]);
    expect(code).toBe(0);
    expect(records(stdout).map(({ type }) => type)).toContain('CreditRating');
  });
  it('check shows a mistake with file, line and hint, and ends with 2', async () => {
    const { code, stderr } = await finfacts(['rules', 'check', path('broken.yml')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/broken\.yml:\d+:\d+: /);
    expect(stderr).toContain('agency');
    expect(stderr).not.toMatch(STACK);
  });
  it('that are wrong stop extract as well', async () => {
    const { code, stdout, stderr } = await finfacts([
      'extract',
      path('deal.txt'),
      '--rules',
      path('broken.yml'),
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/broken\.yml:\d+/);
  });
  it('test runs the examples of a file', async () => {
    const { code, stdout } = await finfacts(['rules', 'test', path('rating.yml')]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '1 examples passed, 0 failed\n' });
  });
  it('test shows what an example lacks, and ends with 1', async () => {
    const { code, stdout } = await finfacts(['rules', 'test', path('failing.yml')]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/failing\.yml:\d+: example of CreditRating/);
    expect(stdout).toMatch(/missing: CreditRating/);
  });
  it('new writes a file that can be loaded', async () => {
    const created = await finfacts(['rules', 'new', 'Lawsuit', '--output', path('lawsuit.yml')]);
    expect(created.code).toBe(0);
    expect(readFileSync(path('lawsuit.yml'), 'utf8')).toContain('fact: Lawsuit');
    const { code } = await finfacts(['rules', 'list', path('lawsuit.yml')]);
    expect(code).toBe(0);
  });
  it('new leaves a file alone that is there, unless forced', async () => {
    writeFileSync(path('edited.yml'), 'mine');
    const refused = await finfacts(['rules', 'new', 'Lawsuit', '--output', path('edited.yml')]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/edited\.yml: this file is there already.*--force/);
    expect(readFileSync(path('edited.yml'), 'utf8')).toBe('mine');
    const forced = await finfacts(['rules', 'new', 'Lawsuit', '--output', path('edited.yml'), '--force']);
    expect(forced.code).toBe(0);
    expect(readFileSync(path('edited.yml'), 'utf8')).toContain('fact: Lawsuit');
  });
  it('new refuses what is no type name', async () => {
    const { code, stderr } = await finfacts(['rules', 'new', 'law suit']);
    expect(code).toBe(2);
    expect(stderr).toContain('CreditRating');
  });
});

describe('eval', () => {
  const gold = (facts: object[]): string => `${JSON.stringify({ id: 'deal', facts })}\n`;
  const purchase = {
    type: 'Acquisition',
    roles: { acquirer: [['Norwind']], target: [['Vexa']] },
  };
  it('gives figures by type', async () => {
    const amount = { value: 30_000_000, currency: 'USD' };
    writeFileSync(path('gold.jsonl'), gold([{ ...purchase, amount, status: 'actual' }]));
    const { code, stdout } = await finfacts(['eval', path('deal.txt'), '--gold', path('gold.jsonl')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^type +gold +pred +found +exact +dup +P +R +F1 +exactF1$/m);
    expect(stdout).toMatch(/^Acquisition +1 +1 +1 +1 +0 +100 +100 +100 +100$/m);
  });
  it('lists errors with sentence and rule', async () => {
    const merger = {
      type: 'Merger',
      roles: { party: [['Norwind'], ['Vexa']] },
      evidence: 'Norwind Inc bought',
    };
    writeFileSync(path('gold.jsonl'), gold([merger]));
    const { stdout } = await finfacts(['eval', path('deal.txt'), '--gold', path('gold.jsonl'), '--errors']);
    expect(stdout).toMatch(
      /^missed deal Merger party=Norwind, Vexa.*\n +in: Norwind Inc bought\n +why not /m,
    );
    expect(stdout).toMatch(/^wrong +deal Acquisition .*\n +in: Norwind Inc bought.*\n +rule: /m);
  });
  it('scores what it was given, and says how much of the gold that is', async () => {
    const other = JSON.stringify({ id: 'other', facts: [purchase, purchase, purchase] });
    writeFileSync(path('gold.jsonl'), `${gold([{ ...purchase, status: null }])}${other}\n`);
    const { code, stdout } = await finfacts([
      'eval',
      path('deal.txt'),
      path('rated.txt'),
      '--gold',
      path('gold.jsonl'),
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain(
      '1 of 2 documents of the gold, with 1 of its 4 facts; 1 of the inputs have no gold\n',
    );
    expect(stdout).toMatch(/^Acquisition +1 +1 +1 /m);
    expect(stdout).toMatch(/^TOTAL +1 +1 +1 /m);
  });
  it('lists what was found otherwise than expected, and what came', async () => {
    const amount = { value: 50_000_000, currency: 'USD' };
    writeFileSync(path('gold.jsonl'), gold([{ ...purchase, amount, status: 'agreed' }]));
    const { stdout } = await finfacts(['eval', path('deal.txt'), '--gold', path('gold.jsonl'), '--errors']);
    const expected =
      /^inexact deal Acquisition acquirer=Norwind target=Vexa amount=50000000 USD \[agreed\]$/m;
    expect(stdout).toMatch(expected);
    expect(stdout).toMatch(
      /^ +came: Acquisition .*amount=30000000 USD \[actual\]\n +differs in: amount, status\n +in: .*\n +rule: /m,
    );
  });
  it('refuses inputs of which none has gold', async () => {
    writeFileSync(path('gold.jsonl'), `${JSON.stringify({ id: 'other', facts: [purchase] })}\n`);
    const { code, stdout, stderr } = await finfacts(['eval', path('deal.txt'), '--gold', path('gold.jsonl')]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/gold\.jsonl has no document deal: .* as other\.\n$/);
  });
  it('names the line of a gold file that is wrong', async () => {
    writeFileSync(path('bad-gold.jsonl'), `${gold([])}{"id":7}\n`);
    const { code, stderr } = await finfacts(['eval', 'deal.txt', '--gold', 'bad-gold.jsonl'], {
      cwd: root(),
    });
    expect(code).toBe(2);
    expect(stderr).toContain('bad-gold.jsonl:2');
  });
});
