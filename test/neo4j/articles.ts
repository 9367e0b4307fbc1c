import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openSession } from '../../src/session.js';
import type { ArticleRecords } from '../../src/output/types.js';

const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

let articles: readonly ArticleRecords[] | undefined;

/** The records of the articles in data/, each with its date. */
export function dataArticles(): readonly ArticleRecords[] {
  articles ??= readAll();
  return articles;
}

function readAll(): ArticleRecords[] {
  const session = openSession();
  const names = readdirSync(DATA).filter((name) => !name.endsWith('.json'));
  return names.sort().map((name) => {
    const gold = readFileSync(`${DATA}${name.replace(/\.\w+$/, '.gold.json')}`, 'utf8');
    const { published } = JSON.parse(gold) as { published?: string };
    const text = readFileSync(`${DATA}${name}`, 'utf8');
    return session.extract(session.read({ source: `data/${name}`, text, published }));
  });
}
