import type { Span } from '../article/types.js';
import type { Support } from '../facts/types.js';
import type { TextDocument } from '../text/types.js';
import type { DocumentSpan, EvidenceRecord } from './types.js';

/** Length of `prefix` and `suffix`, in UTF-16 code units. */
const CONTEXT = 32;

/** A span of the document that was read, as a span of the article's text, or of its title where that stands apart. */
export function documentSpan(document: TextDocument, span: Span): DocumentSpan {
  if (span.start < document.bodyStart) {
    const end = titleOf(document).length;
    return { start: span.start, end: Math.min(span.end, end), title: true };
  }
  return { start: span.start - document.bodyStart, end: span.end - document.bodyStart };
}

/** Evidence as written: `text.slice(start, end) === exact`, in the article's own text (or its title). */
export function evidenceRecord(document: TextDocument, support: Support): EvidenceRecord {
  const { start, end, title = false } = documentSpan(document, support);
  const trigger = documentSpan(document, support.trigger);
  const text = title ? titleOf(document) : document.article.text;
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: withoutHalfStart(text.slice(Math.max(0, start - CONTEXT), start)),
    suffix: withoutHalfEnd(text.slice(end, end + CONTEXT)),
    trigger: { start: trigger.start, end: trigger.end },
    title,
  };
}

function titleOf(document: TextDocument): string {
  return document.article.title ?? document.text.slice(0, document.bodyStart);
}

/** A cut may fall inside a surrogate pair; the half that is left is dropped. */
function withoutHalfStart(text: string): string {
  return /^[\uDC00-\uDFFF]/.test(text) ? text.slice(1) : text;
}

function withoutHalfEnd(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
