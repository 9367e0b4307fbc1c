// What the benchmarks read: texts beside the project where they are, else those of data/.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** The folder of development sets and of the corpus. */
const SHARED = process.env.FINFACTS_SHARED ?? join(ROOT, '../shared');

const articlesOf = (text) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

/** The articles of data/. */
function ownArticles() {
  const names = readdirSync(join(ROOT, 'data')).filter((name) => name.endsWith('.txt'));
  return names.map((name) => ({ source: name, text: readFileSync(join(ROOT, 'data', name), 'utf8') }));
}

/** The news articles of the development sets. */
export function newsArticles() {
  const files = ['news', 'news2'].map((set) => join(SHARED, 'evaluation/dev', `${set}-docs.jsonl`));
  if (!files.every((file) => existsSync(file))) return ownArticles();
  return files
    .flatMap((file) => articlesOf(readFileSync(file, 'utf8')))
    .map(({ id, title, published, text }) => ({ source: id, title, published, text }));
}

/** So many articles of the corpus, or those of data/ again and again. */
export function streamOf(count) {
  const file = join(SHARED, 'corpus/news.jsonl.gz');
  const articles = existsSync(file)
    ? articlesOf(gunzipSync(readFileSync(file)).toString('utf8'))
    : ownArticles();
  return Array.from({ length: count }, (_, i) => ({
    ...articles[i % articles.length],
    source: `article-${i}`,
  }));
}

const SYLLABLES = [
  'ba',
  'den',
  'fo',
  'gul',
  'ha',
  'jin',
  'ko',
  'lem',
  'mi',
  'nor',
  'pa',
  'que',
  'ri',
  'sul',
  'to',
  'ven',
];

/** The nth of so many invented words as there are numbers. */
function invented(n) {
  let word = '';
  for (let rest = n + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** An article with so many words that differ, ten to a sentence, in paragraphs of five sentences. */
export function textOfDistinctWords(count) {
  const sentences = [];
  for (let n = 0; n < count; n += 10) {
    const [a, b, c, d, e, f, g, h, i, k] = Array.from({ length: 10 }, (_, at) => invented(n + at));
    sentences.push(
      `${capital(a)} ${capital(b)} Corp bought ${capital(c)} ${capital(d)} Inc, the ${e} ${f} of ${capital(g)}, and sold ${h} ${i} in ${capital(k)}.`,
    );
  }
  const paragraphs = [];
  for (let n = 0; n < sentences.length; n += 5) paragraphs.push(sentences.slice(n, n + 5).join(' '));
  return paragraphs.join('\n\n');
}

/** The nth of as many short articles as there are numbers, about companies that differ. */
export function shortArticle(n) {
  const [buyer, seller, place] = [n, n + 1, n % 1_000].map((at) => capital(invented(at)));
  const text = `${buyer} Inc bought ${(n % 98) + 1}% of ${seller} Corp for $${(n % 900) + 1} million. The company is based in ${place}. It said that profit rose.`;
  return { source: `wire/${n}`, published: '2024-05-06', text };
}

export const wordsIn = (text) => text.split(/\s+/).length;
