import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { stagesRecord } from '../../src/explain/stages.js';
import { openUniversalTagging } from '../../src/explain/universal-tags.js';
import { jsonSchema } from '../../src/output/schema.js';
import type { Offsets, StageRecord, StagesRecord } from '../../src/output/types.js';
import { readArticleText } from '../../src/pipeline.js';
import { openSession } from '../../src/session.js';

const session = openSession();
const tagging = openUniversalTagging();
const valid = new Ajv2020.Ajv2020({ strict: false }).compile(jsonSchema(session.types, 'stages'));

function stagesOf(text: string, title?: string): StagesRecord {
  const article = session.read({ source: 'test.txt', text, title });
  const record = stagesRecord(readArticleText(session.engine, article), tagging);
  expect(valid(JSON.parse(JSON.stringify(record))), JSON.stringify(valid.errors)).toBe(true);
  return record;
}

const wordsIn =
  (text: string) =>
  ([start, end]: Offsets): string =>
    text.slice(start, end);

/** "word/TAG" of every word that has a tag. */
const tagged = (text: string, { tags }: StageRecord): string[] =>
  tags.map(([start, end, tag]) => `${text.slice(start, end)}/${tag}`);

/** Clauses as "subject > verb > object" and "subject is predicate". */
function told(text: string, { clauses }: StageRecord): string[] {
  const words = wordsIn(text);
  const all = (list: readonly Offsets[]): string => list.map(words).join(' + ') || '-';
  return clauses.map((clause) =>
    'is' in clause
      ? `${all(clause.subject)} is ${words(clause.is)}`
      : `${all(clause.subject)} > ${words(clause.verb)} > ${all(clause.object)}`,
  );
}

describe('tags of Universal Dependencies', () => {
  const TAGS: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'of a name each word has one, and its function words keep theirs',
      'Ann Lee of Bank of Moravia left.',
      ['Ann/PROPN', 'Lee/PROPN', 'of/ADP', 'Bank/PROPN', 'of/ADP', 'Moravia/PROPN', 'left/VERB'],
    ],
    [
      'of a phrase each word has one',
      'Norwind took over the firm in front of us.',
      ['took/VERB', 'over/ADP', 'in/ADP', 'of/ADP'],
    ],
    ['have and do are verbs where they are main verbs', 'Norwind has a plan.', ['has/VERB', 'plan/NOUN']],
    ['and auxiliaries where they are not', 'Norwind has not sold it.', ['has/AUX', 'sold/VERB', 'it/PRON']],
    ['be is an auxiliary', 'Norwind is a bank.', ['is/AUX', 'a/DET', 'bank/NOUN']],
    ['but a verb in "there is"', 'There is no deal.', ['is/VERB', 'no/DET', 'deal/NOUN']],
    [
      'values are numbers with their nouns',
      'Norwind paid 30 million euros in May 2014.',
      ['30/NUM', 'million/NUM', 'May/PROPN', '2014/NUM'],
    ],
    [
      'pronouns, conjunctions and adverbs of time',
      'It rose and fell when Vexa said that its boss quit.',
      ['It/PRON', 'and/CCONJ', 'when/ADV', 'that/SCONJ', 'its/PRON'],
    ],
    ['a word before a colon is no name', 'The mill. Image: Ann Lee.', ['Image/NOUN', 'Ann/PROPN']],
    [
      'words of bylines have them too, and a hashtag is one name',
      'Vexa opens a mill\n\nBy Karl Brandt\n\nVexa opened a mill in #Oslo on Monday.',
      ['By/ADP', 'Karl/PROPN', 'Brandt/PROPN', '#Oslo/PROPN'],
    ],
    [
      'peoples are adjectives in words with a hyphen, and addresses are names',
      'The African-American owner of Vexa (vexa.mills.com) sold the Vexa-owned mill.',
      ['African/ADJ', 'American/ADJ', 'vexa.mills.com/PROPN', 'Vexa/PROPN', '-owned/VERB'],
    ],
    [
      'participles that describe are verbs, but not those that mean a quality',
      'Rising prices and a frozen account left limited means and an unarmed guard.',
      ['Rising/VERB', 'frozen/VERB', 'limited/ADJ', 'unarmed/ADJ'],
    ],
    ['a title is a proper noun', 'On Monday Mr Lee left.', ['Monday/PROPN', 'Mr/PROPN', 'Lee/PROPN']],
  ];
  it.each(TAGS)('%s', (_what, text, expected) => {
    expect(tagged(text, stagesOf(text))).toEqual(expect.arrayContaining([...expected]));
  });
  it('punctuation, "not", "to" and the possessive have none', () => {
    const text = "Norwind's boss did not want to sell, he said.";
    const words = stagesOf(text).tags.map(([start, end]) => text.slice(start, end));
    expect(words).toEqual(['Norwind', 'boss', 'did', 'want', 'sell', 'he', 'said']);
  });
});

describe('names', () => {
  it('are every mention, with type and fullest name', () => {
    const text = 'Norwind Industries Inc cut jobs. Ann Lee runs Norwind. Lee declined to comment.';
    const names = stagesOf(text).names.map((n) => [text.slice(n.start, n.end), n.type, n.name]);
    expect(names).toEqual([
      ['Norwind Industries Inc', 'Organization', 'Norwind Industries Inc'],
      ['Ann Lee', 'Person', 'Ann Lee'],
      ['Norwind', 'Organization', 'Norwind Industries Inc'],
      ['Lee', 'Person', 'Ann Lee'],
    ]);
  });
});

describe('names that no fact is read from', () => {
  const long = 'Norwind Industries Inc said on Monday that it had agreed to cut jobs in May.';
  it.each([
    ['a place in an adjective', `The San Francisco-based firm said so. ${long}`, 'San Francisco Place'],
    ['a byline', `Norwind cuts jobs\n\nBy Karl Brandt\n\n${long}`, 'Karl Brandt Person'],
    ['a dateline', `Norwind cuts jobs\n\nOSLO, March 3 (Reuters) - ${long}`, 'OSLO Place'],
  ])('%s', (_, text, expected) => {
    const found = stagesOf(text).names.map((n) => `${text.slice(n.start, n.end)} ${n.type}`);
    expect(found).toContain(expected);
  });
});

describe('names as treebanks have them', () => {
  const quiet = 'The old tree stood by the sea and nobody had sung there for a long time. '.repeat(9);
  it.each([
    ['a title is part of a name', 'Then President Ann Lee sang.', 'President Ann Lee Person'],
    ['peoples are persons', 'Then the Americans sang.', 'Americans Person'],
    ['an office stands for who holds it', 'They saw the Vice President there.', 'Vice President Person'],
    ['a place inside a name', 'She sang at the University of Oslo.', 'Oslo Place'],
    ['a place that opens one', 'She sang at Oslo University.', 'Oslo Place'],
  ])('%s', (_, text, expected) => {
    const all = `${text} ${quiet}`;
    const found = stagesOf(all).names.map((n) => `${all.slice(n.start, n.end)} ${n.type}`);
    expect(found).toContain(expected);
  });
  it('but not so in news of business', () => {
    const text = 'On Monday President Ann Lee bought shares for $30m.';
    const found = stagesOf(text).names.map((n) => text.slice(n.start, n.end));
    expect(found).toEqual(['Ann Lee']);
  });
});

describe('references', () => {
  it('are pronouns, possessives among them, and descriptions, with whom they stand for', () => {
    const text =
      'Norwind Inc sold its Moravian arm. It said the company would cut jobs. Ann Lee, its head, said she would stay.';
    const found = stagesOf(text).references.map((r) => `${text.slice(r.start, r.end)} = ${r.name}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'its = Norwind Inc',
        'It = Norwind Inc',
        'the company = Norwind Inc',
        'she = Ann Lee',
      ]),
    );
  });
  it('of a possessive inside an owner are there too', () => {
    const text = "Norwind Inc fell. On Monday its founder's widow resigned.";
    const found = stagesOf(text).references.map((r) => `${text.slice(r.start, r.end)} = ${r.name}`);
    expect(found).toContain('its = Norwind Inc');
  });
});

describe('clauses', () => {
  const CLAUSES: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a name counts as a whole',
      'Norwind Inc bought Vexa Corp on Monday.',
      ['Norwind Inc > bought > Vexa Corp'],
    ],
    ['of a noun group it is the head', 'The rival firm cut 40 jobs.', ['firm > cut > jobs']],
    [
      'a passive is turned round',
      'Vexa Corp was bought by Norwind Industries.',
      ['Norwind Industries > bought > Vexa Corp'],
    ],
    [
      'of a list each has its head',
      'Norwind Inc and Vexa Corp sold a bank and a brewery.',
      ['Norwind Inc + Vexa Corp > sold > bank + brewery'],
    ],
    ['be says something of its subject', 'Norwind Inc is a Moravian bank.', ['Norwind Inc is bank']],
    ['with a preposition too', 'Norwind Inc was in trouble.', ['Norwind Inc is trouble']],
    ['in "there is" it is a verb', 'There was a rival bid.', ['bid > was > -']],
    [
      'a particle is no part of the verb',
      'Norwind Inc took over Vexa Corp on Monday.',
      ['Norwind Inc > took > Vexa Corp'],
    ],
    ['but a preposition is', 'The sale led to losses.', ['sale > led > -']],
    ['a title counts with its name', 'Norwind hired analyst Ann Lee.', ['Norwind > hired > analyst Ann Lee']],
    ['of "all of it" all is the head', 'Norwind sold all of its banks.', ['Norwind > sold > all']],
    ['a noun inside a verb of several words is its object', 'The sale took place.', ['sale > took > place']],
    ['what one becomes is no object', 'Norwind Inc became a bank.', ['Norwind Inc > became > -']],
    ['who is born undergoes it', 'Ann Lee was born in Moravia.', ['- > born > Ann Lee']],
    [
      'a gerund right behind a verb has its subject, others have none',
      'Norwind Inc stopped selling cars after closing the mill.',
      ['Norwind Inc > stopped > -', 'Norwind Inc > selling > cars', '- > closing > mill'],
    ],
    [
      'an infinitive that a verb asks for has its subject, one of a purpose has none',
      'Norwind tried to sell cars and emigrated to sell boats.',
      ['Norwind > tried > -', 'Norwind > sell > cars', 'Norwind > emigrated > -', '- > sell > boats'],
    ],
    ['what "be" compares with is not said', 'Norwind Inc is like a bank.', []],
    ['nor what an adjective needs', 'Norwind Inc is close to Vexa.', []],
    ['nor what an adverb of place brings', 'Norwind Inc is back from Moravia.', []],
    ['nor a measure before an adjective', 'Norwind Inc is ten years old.', []],
    ['a phrase that begins with "be" says its noun', 'Moravia is home to a bank.', ['Moravia is home']],
    ['or what stands behind its preposition', 'The bank is under a ban.', ['bank is ban']],
    [
      '"it" before a clause stands for nobody',
      'It is our view that Norwind fell.',
      ['- is view', 'Norwind > fell > -'],
    ],
    ['"that" may be a subject', 'We did not vote; that is not our role.', ['We > vote > -', 'that is role']],
    [
      'who is taken to be something is the object of the verb',
      'Norwind considered Vexa to be a rival.',
      ['Norwind > considered > Vexa', 'Vexa is rival'],
    ],
    ['"one" stands for a noun', 'The issue is a simple one.', ['issue is one']],
    ['a question word is an argument', 'What did Norwind buy?', ['Norwind > buy > What']],
    ['so is who asks', 'Who bought Vexa?', ['Who > bought > Vexa']],
    [
      'and what a clause is in for somebody',
      'Lee knows what Norwind sold.',
      ['Lee > knows > what', 'Norwind > sold > -'],
    ],
    [
      'what is brought about has an object',
      'Norwind kept its mills closed.',
      ['Norwind > kept > mills', '- > closed > mills'],
    ],
    [
      'who is asked by somebody does it',
      'Lee was asked by the board to resign.',
      ['board > asked > Lee', 'Lee > resign > -'],
    ],
    [
      'so does whoever it is for',
      'Norwind waited for prices to fall.',
      ['Norwind > waited > -', 'prices > fall > -'],
    ],
    [
      'of several the first has the relative clause',
      'Norwind bought the banks and mills that closed.',
      ['Norwind > bought > banks + mills', 'banks > closed > -'],
    ],
    [
      'what hangs on a relative clause has no subject of its own',
      'Norwind bought the bank that failed to grow.',
      ['Norwind > bought > bank', 'bank > failed > -', '- > grow > -'],
    ],
    ['"let us" has somebody do it', "Let's sell the mill.", ["- > Let > 's", "'s > sell > mill"]],
  ];
  it.each(CLAUSES)('%s', (_what, text, expected) => {
    expect(told(text, stagesOf(text))).toEqual(expected);
  });
  it('have the preposition of every further group', () => {
    const text = 'Norwind Inc sold Vexa Corp to Harlow Ltd in May.';
    const [clause] = stagesOf(text).clauses;
    const oblique = clause && 'oblique' in clause ? clause.oblique : [];
    expect(oblique.map(({ prep, head }) => `${prep} ${text.slice(...head)}`)).toContain('to Harlow Ltd');
  });
});

describe('offsets', () => {
  it('count UTF-16 code units of the text as it was given', () => {
    const text = '\u{1F4C8} Caf\u00e9 up\r\n\r\nNorwind Inc bought Vexa Corp today.\r\n';
    const { names } = stagesOf(text);
    expect(names.map(({ start, end }) => text.slice(start, end))).toEqual(
      expect.arrayContaining(['Norwind Inc', 'Vexa Corp']),
    );
  });
  it('of a title that stands apart are in the title, and those of the text are not moved by it', () => {
    const [title, text] = ['Norwind buys Vexa', 'Norwind Inc bought Vexa Corp on Monday.'];
    const record = stagesOf(text, title);
    expect(told(text, record)).toEqual(['Norwind Inc > bought > Vexa Corp']);
    expect(record.title && told(title, record.title)).toEqual(['Norwind > buys > Vexa']);
    expect(record.title?.names.map(({ name }) => name)).toEqual(['Norwind Inc', 'Vexa Corp']);
  });
  it('there is no title of its own where the title stands in the text', () => {
    expect(stagesOf('Norwind buys Vexa\n\nNorwind Inc bought Vexa Corp.').title).toBeUndefined();
  });
});
