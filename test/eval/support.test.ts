import { describe, expect, it } from 'vitest';
import { supportTally, type ArticleSupport, type Support } from '../../src/eval/support.js';
import { firingsIn } from '../../src/facts/firings.js';
import { readArticleText } from '../../src/pipeline.js';
import { openSession } from '../../src/session.js';

const session = openSession();
const STAKE = 'Norwind Inc bought 12 percent of Vexa Corp on Monday.';
const DEAL = 'Norwind Inc bought Vexa Corp on Monday.';

/** An article's support; `isRight` says what gold would of each fact, undefined where it says nothing. */
function supportOf(
  text: string,
  isRight: (type: string) => boolean | undefined = () => undefined,
): ArticleSupport {
  const read = readArticleText(session.engine, session.read({ source: 'test.txt', text }));
  const { facts } = session.extractRead(read);
  const judged = (right: boolean) => new Set(facts.filter(({ type }) => isRight(type) === right));
  return {
    document: read.document,
    firings: firingsIn(read),
    facts,
    right: judged(true),
    wrong: judged(false),
  };
}

function rowsOf(...articles: readonly ArticleSupport[]): Support[] {
  const tally = supportTally(session.engine.rules);
  for (const article of articles) tally.add(article);
  return tally.rows();
}

/** The only row with support of a kind whose name begins so. */
function only(rows: readonly Support[], kind: Support['kind'], name: string): Support {
  const found = rows.filter((row) => row.kind === kind && row.name.startsWith(name) && row.documents > 0);
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe('support of rules', () => {
  it('counts articles and facts of the frame that tells them', () => {
    const rows = rowsOf(supportOf(DEAL), supportOf(DEAL), supportOf(STAKE));
    expect(only(rows, 'frame', 'acquisition/')).toMatchObject({ documents: 2, facts: 2 });
    expect(only(rows, 'frame', 'stake-purchase/')).toMatchObject({ documents: 1, facts: 1 });
  });
  it('counts an article once, however often a rule tells something in it', () => {
    const text = `${DEAL} Harlow Ltd bought Moravia Steel Inc on Tuesday.`;
    expect(only(rowsOf(supportOf(text)), 'frame', 'acquisition/')).toMatchObject({ documents: 1, facts: 2 });
  });
  it('counts the wording of a frame that tells them, and not its others', () => {
    const rows = rowsOf(supportOf(DEAL), supportOf('The purchase of Vexa Corp by Norwind Inc is done.'));
    const told = rows.filter(({ kind, name }) => kind === 'wording' && name.startsWith('acquisition/buy:'));
    const of = (trigger: string) => told.find(({ name }) => name.endsWith(` ${trigger}`));
    expect(of('verb')).toMatchObject({ documents: 1, facts: 1 });
    expect(of('noun')).toMatchObject({ documents: 1, facts: 1 });
  });
  it('counts a phrase where a frame that told something needed it, and not where it merely stands', () => {
    expect(only(rowsOf(supportOf(STAKE)), 'phrase', 'Stake ')).toMatchObject({ documents: 1, facts: 1 });
    const idle = rowsOf(supportOf('A stake of 12 percent in Vexa Corp is no small thing to talk about.'));
    expect(
      idle.filter(({ kind, name, facts }) => kind === 'phrase' && name.startsWith('Stake ') && facts > 0),
    ).toEqual([]);
  });
  it('counts what gold says is right of a frame and of a phrase', () => {
    const rows = rowsOf(
      supportOf(STAKE, () => true),
      supportOf(STAKE, () => false),
      supportOf(STAKE),
    );
    const counts = { documents: 3, facts: 3, judged: 2, right: 1 };
    expect(only(rows, 'frame', 'stake-purchase/')).toMatchObject(counts);
    expect(only(rows, 'phrase', 'Stake ')).toMatchObject(counts);
  });
  it('has every rule, those that tell nothing at the end', () => {
    const { frames, patterns, phrases } = session.engine.rules;
    const rows = rowsOf(supportOf(STAKE), supportOf(DEAL));
    // A frame is counted as one, and each of its wordings besides.
    const relations = new Set(frames.map(({ id }) => id)).size;
    const wordings = new Set(frames.map(({ id, line, trigger }) => `${id} ${line} ${trigger}`)).size;
    expect(rows).toHaveLength(relations + wordings + patterns.length + phrases.length);
    const documents = rows.map((row) => row.documents);
    expect(documents).toEqual([...documents].sort((a, b) => b - a));
    expect(documents.at(-1)).toBe(0);
  });
});

describe('firings', () => {
  it('tell the same facts as reading the article does', () => {
    const { firings, facts } = supportOf(`${DEAL} ${STAKE.replace('Vexa', 'Harlow')}`);
    expect(new Set(firings.filter((one) => one.facts.length > 0).map(({ rule }) => rule))).toEqual(
      new Set(facts.map(({ rule }) => rule)),
    );
  });
});
