import { factRow } from '../export/table.js';
import type { FactTypes } from '../output/fact-types.js';
import type { Digest, Entry } from './digest.js';

/** A line of a section: what happened, and the sentences that tell it, each with where it stands. */
interface Item {
  readonly what: string;
  readonly told: readonly { readonly sentence: string; readonly source: string }[];
}
interface Section {
  readonly title: string;
  readonly items: readonly Item[];
}

/** The digest in Markdown (CommonMark). */
export function digestMarkdown(digest: Digest, types: FactTypes): string {
  const sections = sectionsOf(digest, types).map(({ title, items }) => {
    const lines = items.map(({ what, told }) =>
      [
        `- ${markdown(what)}`,
        ...told.map(({ sentence, source }) => `  > ${markdown(sentence)}\n  > — ${markdown(source)}`),
      ].join('\n\n'),
    );
    return [`## ${title}`, ...(lines.length > 0 ? lines : ['Nothing.'])].join('\n\n');
  });
  return `${[`# What is new since ${digest.since}`, ...sections].join('\n\n')}\n`;
}

/** The digest as an HTML page that needs nothing beside it. */
export function digestHtml(digest: Digest, types: FactTypes): string {
  const sections = sectionsOf(digest, types).map(({ title, items }) => {
    const lines = items.map(({ what, told }) => {
      const quotes = told.map(
        ({ sentence, source }) =>
          `<blockquote><p>${html(sentence)}</p><footer>${html(source)}</footer></blockquote>`,
      );
      return `<li>${html(what)}${quotes.join('')}</li>`;
    });
    const list = lines.length > 0 ? `<ul>\n${lines.join('\n')}\n</ul>` : '<p>Nothing.</p>';
    return `<section><h2>${html(title)}</h2>\n${list}</section>`;
  });
  const title = `What is new since ${html(digest.since)}`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${STYLE}</style></head>
<body><main><h1>${title}</h1>
${sections.join('\n')}
</main></body></html>
`;
}

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:48rem;padding:1rem}
li{margin:.8rem 0}blockquote{border-left:3px solid #8886;margin:.4rem 0;padding-left:.8rem}blockquote p{margin:0}footer{font-size:.85rem;opacity:.8}`;

function sectionsOf(digest: Digest, types: FactTypes): Section[] {
  const item = (entry: Entry, before = '', after = ''): Item => ({
    what: `${before}${summaryOf(entry, types)}${after}`,
    told: [quoteOf(entry)],
  });
  return [
    { title: 'New deals', items: digest.deals.map((entry) => item(entry)) },
    {
      title: 'Changed status',
      items: digest.changed.map((entry) => item(entry, '', ` (was ${entry.before})`)),
    },
    {
      title: 'Stakes over thresholds',
      items: digest.stakes.map((entry) => item(entry, `${entry.threshold}%: `)),
    },
    { title: 'People', items: digest.people.map((entry) => item(entry)) },
    {
      title: 'Contradictions',
      items: digest.contradictions.map(({ why, told }) => ({
        what: [why, ...new Set(told.map((entry) => summaryOf(entry, types)))].join('; '),
        told: told.map(quoteOf),
      })),
    },
  ];
}

/** "Acquisition: Norwind → Vexa, 30,000,000 USD, agreed". */
function summaryOf({ fact }: Entry, types: FactTypes): string {
  const [who = '', , whom = '', howMuch = ''] = factRow(fact, types);
  const parties = [who, whom].filter((words) => words !== '').join(' → ');
  const said = [parties, howMuch, fact.status].filter((words) => words !== '').join(', ');
  return `${fact.type}: ${said}`;
}

function quoteOf({ evidence, document }: Entry): { sentence: string; source: string } {
  const { title, source = '', published } = document ?? {};
  const where = [title ?? source, published].filter((words) => words !== undefined).join(', ');
  return { sentence: evidence.exact.replace(/\s+/g, ' ').trim(), source: where.replace(/\s+/g, ' ') };
}

function markdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');
}

function html(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
