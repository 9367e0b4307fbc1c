import type { Article } from './article/types.js';
import type { FactRecord } from './facts/candidate.js';
import { isContinued, recordsOf } from './facts/candidates.js';
import { lackedByMatch } from './facts/build.js';
import { sentenceContext } from './facts/sentence-context.js';
import { wordsOf, type ReadArticle, type SentenceContext } from './facts/context.js';
import { explainConfidence } from './explain/confidence.js';
import { sentenceFacts } from './facts/extract.js';
import { matchFrame, type Unmatched } from './facts/frame-facts.js';
import { isSetOff } from './facts/frame-index.js';
import type { Clause, ParsedSentence } from './clauses/types.js';
import type { Entity } from './entities/types.js';
import type { NounGroup, Piece } from './groups/types.js';
import { writeFact } from './rules/examples.js';
import type { Frame } from './rules/types.js';
import { basename } from 'node:path';
import { namesOf } from './grammar/readings.js';
import type { Row } from './grammar/types.js';
import { readArticleText, type Engine, type ReadStages } from './pipeline.js';
import type { Filling } from './facts/filling.js';
import { append } from './grouped.js';

export interface ExplainOptions {
  /** Name of a fact type: say for each sentence which rule came nearest and what failed first. */
  readonly whyNot?: string | undefined;
  /** This sentence alone, counted from 1, and the names in it. */
  readonly sentence?: number | undefined;
  /** Only what came of each sentence: its facts, and why not. */
  readonly brief?: boolean | undefined;
}

/** The sentence that is asked for is not there; told as a problem of the article. */
class NoSuchSentence extends Error {
  override readonly name = 'NoSuchSentence';
  readonly code = 'no-such-sentence';

  constructor(
    readonly source: string,
    wanted: number,
    count: number,
  ) {
    super(`${source}: there is no sentence ${wanted}; its sentences are numbered from 1 to ${count}.`);
  }
}

/**
 * What the program made of an article, sentence by sentence, as text for a person to read.
 * @throws NoSuchSentence where the article has no sentence of that number
 */
export function explainArticle(engine: Engine, article: Article, options: ExplainOptions = {}): string {
  const decisions: Decisions = new Map();
  const read = readArticleText(engine, article, ({ first }, row) => decisions.set(first, row));
  const { sentence: wanted, brief = false } = options;
  const sentences = read.sentences.filter(({ index }) => wanted === undefined || index + 1 === wanted);
  if (wanted !== undefined && sentences.length === 0)
    throw new NoSuchSentence(article.source, wanted, read.sentences.length);
  const names = wanted === undefined ? read.entities.entities : sentences.flatMap((s) => namesIn(s, read));
  const parts = sentences.map((sentence) =>
    explainSentence(sentenceContext(read, sentence), decided(read, sentence, decisions), options),
  );
  if (!brief) {
    parts.unshift(['Names', ...once(names.map(showEntity))]);
    const facts = explainConfidence(read, wanted === undefined ? undefined : wanted - 1);
    if (facts.length > 0) parts.push(['Facts, and what their confidence is made of', ...facts]);
  }
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** The entities that a sentence names, in their order. */
function namesIn({ index }: ParsedSentence, { entities }: ReadArticle): Entity[] {
  return entities.mentions
    .filter(({ sentence }) => sentence === index)
    .flatMap(({ entity }) => entities.entities[entity] ?? []);
}

function showEntity({ name, type, aliases, certainty }: Entity): string {
  const others = aliases.length > 0 ? ` (${aliases.join(', ')})` : '';
  return `  ${name} · ${type}${others} · certainty ${certainty.toFixed(2)}`;
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
    .map((sentence) => `why not  ${whyNot(sentenceContext(read, sentence), type)}`);
}

/** The row of the grammar that had the last word on a unit, by its first token; frequency where it is undefined. */
type Decisions = Map<number, Row | undefined>;

/** What each word was found to be where more was possible, and by which row. */
function decided({ tagged }: ReadStages, { index }: ParsedSentence, decisions: Decisions): string[] {
  return (tagged[index] ?? []).flatMap(({ first, lower, reading }) => {
    if (!decisions.has(first)) return [];
    const row = decisions.get(first);
    const by = row ? `${row.id} (${basename(row.origin.file)}:${row.origin.line})` : 'frequency';
    return [`word     ${lower} is ${namesOf(reading).join(', ')} by ${by}`];
  });
}

function explainSentence(
  context: SentenceContext,
  decisions: readonly string[],
  options: ExplainOptions,
): string[] {
  const { document, sentence } = context;
  const span = document.sentences[sentence.index];
  const words = document.text.slice(span?.start, span?.end).replace(/\s+/g, ' ');
  const lines = [
    ...(options.brief ? [] : [...decisions, ...explainStages(context)]),
    ...factLines(context),
    ...(options.whyNot === undefined ? [] : [`why not  ${whyNot(context, options.whyNot)}`]),
  ];
  return [`${sentence.index + 1}. [${span?.mode}] ${words}`, ...lines.map((line) => `   ${line}`)];
}

/** Groups, clauses, what is said of whom, and the rules tried; those that any noun sets off are left out. */
function explainStages(context: SentenceContext): string[] {
  const { pieces, clauses, predications } = context.sentence;
  const frames = context.rules.frames.filter(({ classes }) => !classes.includes('*'));
  return once([
    `groups   ${pieces.map((p) => showPiece(p, context)).join(' ')}`,
    ...clauses.map((clause) => `clause   ${showClause(clause, context)}`),
    ...predications.map(({ subject, complement, kind }) => {
      const of = subject.map((g) => showGroup(g, context)).join(' + ');
      return `said of  ${of} ← ${showGroup(complement, context)} (${kind})`;
    }),
    ...recordsOf(context).flatMap((record) => {
      const tried = once(frames.filter((frame) => isSetOff(frame, record)).map(({ id }) => id));
      const { trigger, word } = record;
      return tried.length === 0 ? [] : [`tried    ${trigger} "${word.lower}": ${tried.join(', ')}`];
    }),
  ]);
}

/** A line for each fact of a sentence, with all the rules that give it. */
function factLines(context: SentenceContext): string[] {
  const rules = new Map<string, string[]>();
  for (const fact of sentenceFacts(context)) {
    if (fact.partial) continue;
    append(rules, writeFact(fact), fact.rule);
  }
  return [...rules].map(([told, by]) => `fact     ${told} by ${once(by).join(', ')}`);
}

const once = (lines: readonly string[]): string[] => [...new Set(lines)];

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

/** How near the frames of a fact type come in this sentence: of the one that comes nearest, what fails first. */
function whyNot(context: SentenceContext, type: string): string {
  const frames = context.rules.frames.filter(({ fact }) => fact === type);
  const tries = recordsOf(context).flatMap((record) =>
    frames
      .filter((frame) => isSetOff(frame, record) && !isContinued(frame, record, context))
      .map((frame) => tryOut(frame, record, context)),
  );
  const [nearest] = tries.sort((a, b) => b.nearness - a.nearness);
  return nearest?.verdict ?? `no word of this sentence sets off a rule for ${type}`;
}

interface Try {
  /** How many slots fit; more than any frame has where all do. */
  readonly nearness: number;
  readonly verdict: string;
}

const ALL_FIT = 1000;

/** What becomes of a frame that a record sets off, in words. */
function tryOut(frame: Frame, record: FactRecord, context: SentenceContext): Try {
  let why: Unmatched | undefined;
  const match = matchFrame(frame, record, context, (told) => (why = told));
  const fits = (nearness: number, what: string): Try => ({
    nearness: ALL_FIT + nearness,
    verdict: `${frame.id} fits${what}`,
  });
  if (!match) return why ? unmatched(why, frame, context) : fits(0, '');
  if (frame.completes) return fits(1, ', and adds its values to the fact told before');
  const lacks = lackedByMatch(match.found, match.type, context);
  if (lacks === undefined) return fits(0, ', but the same one would fill two roles');
  if (lacks.length === 0) return fits(2, ' and gives a fact');
  const names = lacks.map((name) => `\`${name}\``).join(', ');
  return fits(0, `, but nothing fills ${names}, without which there is no ${frame.fact}`);
}

function unmatched(why: Unmatched, frame: Frame, context: SentenceContext): Try {
  switch (why.kind) {
    case 'excepted':
      return { nearness: ALL_FIT, verdict: `${frame.id} fits, but the clause says what is left over` };
    case 'status': {
      const wanted = frame.when?.join(', ') ?? '';
      const verdict = `${frame.id} fits, but it is told as ${why.status}, and the rule asks for ${wanted}`;
      return { nearness: ALL_FIT, verdict };
    }
    case 'slot': {
      const { slot, held, excluded, fitted } = why.misfit;
      const holds = held.map((f) => showFilling(f, context)).join(', ') || 'nothing';
      const fails = `\`${slot.names.join('|')}\` ${excluded ? 'is ruled out by `unless`' : 'does not fit'}`;
      const count = fitted === 1 ? '1 slot fits' : `${fitted} slots fit`;
      return { nearness: fitted, verdict: `${frame.id} (${count}): ${fails}; it holds ${holds}` };
    }
  }
}

function showFilling(filling: Filling, context: SentenceContext): string {
  if (filling.kind === 'group' || filling.kind === 'words') return showGroup(filling.group, context);
  if (filling.kind === 'unit') return text(filling.unit.first, filling.unit.end, context);
  if (filling.kind === 'referent') return context.entities.entities[filling.referent.entity]?.name ?? '';
  return filling.kind === 'owner'
    ? `owner of ${showGroup(filling.group, context)}`
    : filling.clause.verb.lemma;
}
