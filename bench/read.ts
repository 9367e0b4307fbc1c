import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { openSession } from '../src/session.js';

// `npm run bench:read`: what reading costs. Loading the rules, words a second, growth with the article's length, and the
// longest sentence that any article should have (2,000 words with 300 names).

const timed = <Result>(work: () => Result): { readonly ms: number; readonly result: Result } => {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
};

const { ms: loading, result: session } = timed(() => openSession());
const factsIn = (text: string): number =>
  session.extract(session.read({ source: 'bench.txt', text })).facts.length;
const wordsIn = (text: string): number => text.split(/\s+/).length;

/** All articles of data/ as one text. */
const articles = readdirSync('data')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(`data/${name}`, 'utf8'))
  .join('\n\n');

/** A sentence of about 2,000 words with 300 names, as no grammar expects it. */
function longSentence(): string {
  const fillers = [
    'bought',
    'and',
    'sold shares in',
    'a unit of',
    'which said it would buy',
    'for $5 million,',
    'the company',
  ];
  const letter = (index: number): string => String.fromCharCode(97 + (index % 26));
  const name = (index: number): string => `Quorvex${letter(index)}${letter(Math.floor(index / 26))} Corp`;
  const parts: string[] = [];
  for (let names = 0; names < 300; names++) {
    parts.push(
      name(names),
      fillers[names % fillers.length] ?? '',
      fillers[(names * 3 + 1) % fillers.length] ?? '',
    );
  }
  return `${parts.join(' ')}.`;
}

factsIn(articles);
console.log(`loading the rules: ${loading.toFixed(0)} ms`);
for (const times of [1, 2, 4, 8, 16]) {
  const text = Array.from({ length: times }, () => articles).join('\n\n');
  const { ms, result } = timed(() => factsIn(text));
  const words = wordsIn(text);
  console.log(
    `an article of ${words} words: ${ms.toFixed(0)} ms, ${((1000 * words) / ms).toFixed(0)} words a second, ${result} facts`,
  );
}
const sentence = longSentence();
const { ms } = timed(() => factsIn(sentence));
console.log(`a sentence of ${wordsIn(sentence)} words with 300 names: ${ms.toFixed(0)} ms`);
