import type { Article } from './article/types.js';
import { recordsOf } from './facts/candidates.js';
import { sentenceContext, wordsOf, type SentenceContext } from './facts/context.js';
import { bindingsOf, sentenceFacts } from './facts/extract.js';
import { isSetOff } from './facts/frame-index.js';
import type { Misfit } from './facts/match.js';
import type { Clause } from './clauses/types.js';
import type { NounGroup, Piece } from './groups/types.js';
import { writeFact } from './rules/examples.js';
import type { Frame } from './rules/types.js';
import { readArticleText, type Engine } from './pipeline.js';
import type { Filling } from './facts/fillings.js';

export interface ExplainOptions {
  /** Name of a fact type: say for each sentence which rule came nearest and what failed first. */
  readonly whyNot?: string | undefined;
}

/** Everything the program made of an article, sentence by sentence, as text for a person to read. */
export function explainArticle(engine: Engine, article: Article, options: ExplainOptions = {}): string {
  const read = readArticleText(engine, article);
  const lines = ['Names'];
  for (const e of read.entities.entities) {
    const aliases = e.aliases.length > 0 ? ` (${e.aliases.join(', ')})` : '';
    lines.push(`  ${e.name} · ${e.type}${aliases} · certainty ${e.certainty.toFixed(2)}`);
  }
  for (const sentence of read.sentences) {
    const context = sentenceContext(read, sentence);
    lines.push('', ...explainSentence(context));
    if (options.whyNot) lines.push(...whyNot(context, options.whyNot));
  }
  return lines.join('\n') + '\n';
}

/**
 * Why a fact of a type is not found: for each sentence that holds some of `words` (a stretch of the article's text, as a
 * gold file quotes it), the rule that came nearest and what failed first.
 */
export function explainMissing(engine: Engine, article: Article, type: string, words: string): string[] {
  const read = readArticleText(engine, article);
  const start = read.document.text.indexOf(words);
  return read.sentences
    .filter(({ index }) => {
      const span = read.document.sentences[index];
      return span !== undefined && start >= 0 && span.start < start + words.length && start < span.end;
    })
    .flatMap((sentence) => whyNot(sentenceContext(read, sentence), type).map((line) => line.trim()));
}

function explainSentence(context: SentenceContext): string[] {
  const { document, sentence } = context;
  const span = document.sentences[sentence.index];
  const lines = [`${sentence.index + 1}. [${span?.mode}] ${document.text.slice(span?.start, span?.end)}`];
  lines.push(`   groups   ${sentence.pieces.map((p) => showPiece(p, context)).join(' ')}`);
  for (const clause of sentence.clauses) lines.push(`   clause   ${showClause(clause, context)}`);
  for (const p of sentence.predications) {
    lines.push(
      `   said of  ${p.subject.map((g) => showGroup(g, context)).join(' + ')} ← ${showGroup(p.complement, context)} (${p.kind})`,
    );
  }
  for (const record of recordsOf(context)) {
    const tried = context.rules.frames.filter((f) => isSetOff(f, record));
    if (tried.length > 0)
      lines.push(
        `   tried    ${record.trigger} "${record.word.lower}": ${tried.map((f) => f.id).join(', ')}`,
      );
  }
  for (const fact of sentenceFacts(context).filter((f) => !f.partial))
    lines.push(`   fact     ${writeFact(fact)} by ${fact.rule}, confidence ${fact.confidence}`);
  return lines;
}

const text = (first: number, end: number, context: SentenceContext): string =>
  wordsOf(context.document, first, end);

function showPiece(piece: Piece, context: SentenceContext): string {
  if (piece.kind === 'noun') return `[${text(piece.first, piece.end, context)}]`;
  if (piece.kind === 'verb')
    return `{${text(piece.first, piece.end, context)}${piece.classes.length > 0 ? '' : ' ?'}}`;
  return `${piece.lower}/${piece.tag}`;
}

/** A noun group with what it stands for where that is not plain from its words. */
function showGroup(group: NounGroup, context: SentenceContext): string {
  const words = text(group.first, group.end, context);
  const means = context.references.of(group).map((r) => context.entities.entities[r.entity]?.name ?? '?');
  return means.length > 0 && !means.includes(words) ? `${words} (= ${means.join(' + ')})` : words;
}

function showClause(clause: Clause, context: SentenceContext): string {
  const groups = (list: readonly NounGroup[]): string =>
    list.map((g) => showGroup(g, context)).join(' + ') || '–';
  const { verb, governor } = clause;
  const flags = [clause.kind, verb.tense, clause.passive && 'passive', verb.negated && 'negated', verb.modal]
    .filter(Boolean)
    .join(' ');
  const parts = [`${verb.lemma} (${flags}): ${groups(clause.subject)} → ${groups(clause.object)}`];
  if (clause.complement.length > 0) parts.push(`as ${groups(clause.complement)}`);
  for (const p of clause.prepositions) parts.push(`${p.preposition} ${groups(p.groups)}`);
  if (governor) {
    const by = [
      governor.clause?.verb.lemma,
      governor.noun && showGroup(governor.noun, context),
      governor.adjective,
    ];
    parts.push(`governed by ${by.filter(Boolean).join(' + ')}`);
  }
  return parts.join(' | ');
}

/** The frame of a fact type that came furthest in this sentence, and its first slot that did not fit. */
function whyNot(context: SentenceContext, type: string): string[] {
  let nearest: (Misfit & { frame: Frame }) | undefined;
  for (const record of recordsOf(context)) {
    for (const frame of context.rules.frames) {
      if (frame.fact !== type || !isSetOff(frame, record)) continue;
      const bindings = bindingsOf(frame, record, context, (misfit) => {
        if (!nearest || misfit.fitted > nearest.fitted) nearest = { frame, ...misfit };
      });
      if (bindings)
        return [`   why not  ${frame.id} fits: its fact is above, or lacks a role that ${type} needs`];
    }
  }
  if (!nearest) return [`   why not  no word of this sentence sets off a rule for ${type}`];
  const { frame, slot, held, excluded, fitted } = nearest;
  const holds = held.map((f) => showFilling(f, context)).join(', ') || 'nothing';
  const verdict = excluded ? 'is ruled out by `unless`' : 'does not fit';
  return [
    `   why not  ${frame.id} (${fitted} slots fit): \`${slot.names.join('|')}\` ${verdict}; it holds ${holds}`,
  ];
}

function showFilling(filling: Filling, context: SentenceContext): string {
  if (filling.kind === 'group' || filling.kind === 'words') return showGroup(filling.group, context);
  if (filling.kind === 'unit') return text(filling.unit.first, filling.unit.end, context);
  if (filling.kind === 'referent') return context.entities.entities[filling.referent.entity]?.name ?? '';
  return filling.kind === 'owner'
    ? `owner of ${showGroup(filling.group, context)}`
    : filling.clause.verb.lemma;
}
