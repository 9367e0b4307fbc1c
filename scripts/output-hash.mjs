// Proves that a change leaves what is written as it was: a hash of the records of every article of data/ and of the
// development sets and the corpus beside the project, where they are.
//   node scripts/output-hash.mjs --write before.txt            a line an article: set, source, hash
//   node scripts/output-hash.mjs --against before.txt          names the articles whose records differ; exit code 1
//   --sets data,dev,corpus                                     which sets (all by default)
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { openSession } from '../dist/session.js';

const { values: options } = parseArgs({
  options: {
    write: { type: 'string' },
    against: { type: 'string' },
    sets: { type: 'string', default: 'data,dev,corpus' },
    shared: { type: 'string', default: '../shared' },
  },
});

const linesOf = (text) => text.split('\n').filter((line) => line.trim() !== '');

/** The articles of a development file: whatever of it has a text. */
const articlesOf = (path) =>
  linesOf(readFileSync(path, 'utf8'))
    .map((line) => JSON.parse(line))
    .filter((article) => typeof article.text === 'string')
    .map(({ id, source = id, title, published, text }) => ({ source, title, published, text }));

const readers = {
  *data() {
    for (const name of readdirSync('data'))
      if (/\.(?:txt|html)$/.test(name))
        yield { source: `data/${name}`, text: readFileSync(join('data', name), 'utf8') };
  },
  *dev() {
    const folder = join(options.shared, 'evaluation/dev');
    for (const name of existsSync(folder) ? readdirSync(folder).sort() : [])
      if (name.endsWith('.jsonl'))
        for (const article of articlesOf(join(folder, name))) yield { ...article, set: name };
  },
  *corpus() {
    const path = join(options.shared, 'corpus/news.jsonl.gz');
    if (!existsSync(path)) return;
    for (const line of linesOf(gunzipSync(readFileSync(path)).toString('utf8'))) yield JSON.parse(line);
  },
};

const session = openSession();

let failures = 0;

/** The records of one article as they are written, or the error in their place, which is a mistake of the program's. */
function recordsOf({ source, text, title, published }) {
  try {
    return session.extract(session.read({ source, text, title, published }));
  } catch (error) {
    failures += 1;
    console.log(`fails: ${source}: ${String(error)}`);
    return { error: String(error) };
  }
}

const found = [];
for (const set of options.sets.split(',')) {
  for (const article of readers[set]()) {
    const hash = createHash('sha256')
      .update(JSON.stringify(recordsOf(article)))
      .digest('hex')
      .slice(0, 16);
    found.push(`${article.set ?? set}\t${article.source}\t${hash}`);
  }
}

const whole = createHash('sha256').update(found.join('\n')).digest('hex').slice(0, 16);
console.log(`${found.length} articles, hash ${whole}`);
if (failures > 0) process.exitCode = 1;
if (options.write) writeFileSync(options.write, `${found.join('\n')}\n`);
if (options.against) {
  const before = new Set(linesOf(readFileSync(options.against, 'utf8')));
  const differ = found.filter((line) => !before.has(line));
  for (const line of differ.slice(0, 20)) console.log(`differs: ${line}`);
  console.log(`${differ.length} of ${found.length} articles differ`);
  if (differ.length > 0) process.exitCode = 1;
}
