import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unicodeEscape } from '../printable.js';
import { pageFolder } from '../rules-folder.js';
import type { ViewModel } from './types.js';

/** The page's script and style, as the build bundles them. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
}

export function loadPageParts(): PageParts {
  const read = (name: string): string => readFileSync(join(pageFolder(), name), 'utf8');
  return { script: read('page.js'), style: read('page.css') };
}

export interface PageOptions {
  /** Whether the page asks its server for news; one that is opened from disk asks nobody. */
  readonly live: boolean;
}

export interface Page {
  readonly html: string;
  /** Differs where what is shown differs: a live page asks its server with it whether there is another by now. */
  readonly version: string;
}

/** The whole page: one file that loads nothing. */
export function page(model: ViewModel, { script, style }: PageParts, { live }: PageOptions): Page {
  const json = scriptJson(model);
  const version = createHash('sha256').update(json, 'utf8').digest('hex');
  const html = `<!doctype html>
<html lang="en"${live ? ` data-live="${version}"` : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy({ script, style }, { live })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(model.name)} · finfacts</title>
<style>${style}</style>
</head>
<body>
<noscript>This page needs JavaScript; the facts are in it as JSON.</noscript>
<div id="app"></div>
<script type="application/json" id="model">${json}</script>
<script type="module">${script}</script>
</body>
</html>
`;
  return { html, version };
}

/**
 * Only this page's own script and style run, by their hashes; nothing is fetched, but for the server's events on a live
 * page; pictures and the layout's worker come from the page itself.
 */
export function contentPolicy({ script, style }: PageParts, { live }: PageOptions): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src blob: data:',
    'worker-src blob:',
    `connect-src ${live ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}

/** JSON that cannot end the script it stands in, and has no character that a script or HTML parser takes otherwise. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029\0]/g, unicodeEscape);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
