import { segments, type Mark } from '../../logic/segments.js';
import type { ViewDocument, ViewEvidence, ViewFact } from '../../types.js';
import type { App } from '../app.js';
import { el } from '../dom.js';
import { statusSample } from './chips.js';

type Kind = 'sentence' | 'trigger' | 'party';

/** A fact's sentences by article: each article with its text, the sentences, triggers and parties marked in it. */
export function evidenceSection(app: App, fact: ViewFact): HTMLElement[] {
  const documents = [...new Set(fact.evidence.map(({ document }) => document))];
  return documents.flatMap((index) => {
    const document = app.model.documents[index];
    if (!document) return [];
    const evidence = fact.evidence.filter((one) => one.document === index);
    return [article(document, evidence, partyMarks(app, fact, index))];
  });
}

function article(
  document: ViewDocument,
  evidence: readonly ViewEvidence[],
  parties: readonly PartyMark[],
): HTMLElement {
  const inTitle = evidence.filter(({ title }) => title);
  const inText = evidence.filter(({ title }) => !title);
  const title = document.title ?? document.source;
  const titleMarks = [...marksOf(inTitle), ...parties.filter((mark) => mark.title)];
  const sources = document.sources ?? [document];
  return el('article', { class: 'evidence' }, [
    el('h4', { dir: 'auto' }, inTitle.length > 0 ? marked(title, titleMarks) : [title]),
    ...sources.map(({ source, published }) =>
      el('p', { class: 'source', dir: 'auto' }, [[source, published].filter(Boolean).join(' · ')]),
    ),
    ...(evidence[0] ? [statusSample(evidence[0].status)] : []),
    ...(document.text === undefined
      ? evidence.flatMap(quote)
      : inText.length > 0
        ? [
            text(document.text, document.source, [
              ...marksOf(inText),
              ...parties.filter((mark) => !mark.title),
            ]),
          ]
        : []),
  ]);
}

/** The whole text in a box that scrolls; `scrollToEvidence` brings its first mark into sight. */
function text(content: string, source: string, marks: readonly Mark<Kind>[]): HTMLElement {
  // Regions of a page are told apart by their names.
  const label = `Text of ${source}, with the evidence marked`;
  return el(
    'div',
    { class: 'text', tabindex: 0, role: 'region', 'aria-label': label, dir: 'auto' },
    marked(content, marks),
  );
}

/** Shows of each text its first marked sentence: whole, where the box has room for it, with some text before it. */
export function scrollToEvidence(panel: HTMLElement): void {
  for (const box of panel.querySelectorAll<HTMLElement>('.text')) {
    const first = box.querySelector<HTMLElement>('mark');
    if (!first) continue;
    const last = lastOfSentence(first);
    // Both are measured from the box, which is what their places go by.
    const room = box.clientHeight - (last.offsetTop + last.offsetHeight - first.offsetTop);
    box.scrollTop = first.offsetTop - Math.max(0, Math.min(box.clientHeight / 4, room));
  }
}

/** A sentence is cut into several marks by the trigger and the parties in it. */
function lastOfSentence(mark: HTMLElement): HTMLElement {
  const next = mark.nextSibling;
  return next instanceof HTMLElement && next.matches('mark') ? lastOfSentence(next) : mark;
}

/** Where the article is not at hand: the sentence between what stood around it. */
function quote({ quote: words, start, trigger }: ViewEvidence): HTMLElement[] {
  if (!words) return [];
  const { exact, prefix, suffix } = words;
  const shift = (at: number): number => at - start;
  const within = segments(exact, [{ start: shift(trigger.start), end: shift(trigger.end), kind: 'trigger' }]);
  return [
    el('blockquote', { dir: 'auto' }, [
      prefix && `…${prefix}`,
      el(
        'mark',
        {},
        within.map(({ text: part, marks }) => (marks.length > 0 ? el('strong', {}, [part]) : part)),
      ),
      suffix && `${suffix}…`,
    ]),
  ];
}

type PartyMark = Mark<Kind> & { readonly title: boolean };

function partyMarks({ model }: App, fact: ViewFact, document: number): PartyMark[] {
  return fact.roles.flatMap(({ role, fillers }) =>
    fillers
      .filter(({ mention }) => mention.document === document)
      .map(({ entity, mention: { start, end, title = false } }) => ({
        ...{ start, end, title, kind: 'party' as const },
        note: `${role}: ${model.entities[entity]?.name ?? ''}`,
      })),
  );
}

function marksOf(evidence: readonly ViewEvidence[]): Mark<Kind>[] {
  return evidence.flatMap(({ start, end, trigger }) => [
    { start, end, kind: 'sentence' as const },
    { ...trigger, kind: 'trigger' as const },
  ]);
}

/** Text with its marks; a party outside the marked sentences is underlined alone. */
function marked(content: string, marks: readonly Mark<Kind>[]): (HTMLElement | string)[] {
  return segments(content, marks).map(({ text: part, marks: over }) => {
    if (over.length === 0) return part;
    const kinds = new Set(over.map(({ kind }) => kind));
    const note = over.find((mark) => mark.note !== undefined)?.note;
    const classes = [kinds.has('trigger') && 'trigger', kinds.has('party') && 'party']
      .filter(Boolean)
      .join(' ');
    return el(kinds.has('sentence') ? 'mark' : 'span', { class: classes || undefined, title: note }, [part]);
  });
}
