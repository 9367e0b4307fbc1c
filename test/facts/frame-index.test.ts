import { describe, expect, it } from 'vitest';
import type { FactRecord } from '../../src/facts/candidate.js';
import { recordsOf } from '../../src/facts/candidates.js';
import { sentenceContext } from '../../src/facts/sentence-context.js';
import { type SentenceContext } from '../../src/facts/context.js';
import { bindingsOf } from '../../src/facts/frame-facts.js';
import { frameIndexOf, framesSetOff, isSetOff } from '../../src/facts/frame-index.js';
import { readArticleText } from '../../src/pipeline.js';
import { openSession } from '../../src/session.js';
import { plainArticle } from '../article/plain.js';

const { engine } = openSession();
const { frames, examples } = engine.rules;
const { telling, continuing, completing } = frameIndexOf(engine.rules);

/** What in a text may set a frame off, with its sentence. */
function recordsIn(text: string): [FactRecord, SentenceContext][] {
  const read = readArticleText(engine, plainArticle(text));
  return read.sentences.flatMap((sentence) => {
    const context = sentenceContext(read, sentence);
    return recordsOf(context).map((record): [FactRecord, SentenceContext] => [record, context]);
  });
}

describe('the frames that a word is held against', () => {
  it('are all that fit it, in the order of the rules', () => {
    const texts = examples.filter((_, i) => i % 20 === 0).map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(9);
    let fitting = 0;
    for (const [record, context] of texts.flatMap(recordsIn)) {
      const tried = [telling, continuing, completing].flatMap((index) => framesSetOff(index, record));
      const fit = frames.filter((f) => isSetOff(f, record) && bindingsOf(f, record, context));
      expect(tried.map(({ id }) => id)).toEqual(expect.arrayContaining(fit.map(({ id }) => id)));
      const places = framesSetOff(telling, record).map((frame) => frames.indexOf(frame));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      fitting += fit.length;
    }
    expect(fitting).toBeGreaterThan(9);
  });

  it('are none of those for any noun where their rarest slot is empty', () => {
    const tried = recordsIn('Norwind rests on a hill.').flatMap(([record]) =>
      framesSetOff(telling, record).filter(({ classes }) => classes.includes('*')),
    );
    expect(tried).toEqual([]);
  });

  it('tell why one of them does not fit only to who asks', () => {
    const [record, context] = recordsIn('Norwind bought a hat.').find(([r]) => r.trigger === 'verb')!;
    const frame = frames.find((f) => f.fact === 'Acquisition' && isSetOff(f, record))!;
    const misfits: string[] = [];
    const bindings = bindingsOf(frame, record, context, ({ slot }) => misfits.push(slot.names.join('|')));
    expect(bindings).toBeUndefined();
    expect(misfits).toEqual(['object']);
  });
});
