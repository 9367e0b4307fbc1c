import { basename } from 'node:path';
import type { Firing } from '../facts/firings.js';
import { documentSpan } from '../output/evidence.js';
import type { FactRecord } from '../output/types.js';
import type { Frame, Origin, PhraseRule, RuleSet } from '../rules/types.js';
import type { TextDocument } from '../text/types.js';

/** How much a rule is borne out by articles. */
export interface Support {
  readonly kind: 'frame' | 'wording' | 'pattern' | 'phrase';
  /** The id of a frame or pattern, with line and trigger for a wording; a phrase's name with its place, as it may have several rules. */
  readonly name: string;
  readonly origin: Origin;
  /** Articles in which it told something, or helped a frame to. */
  readonly documents: number;
  /** Facts that are written under its name; for a wording or a phrase, of firings of frames that needed it. */
  readonly facts: number;
  /** Of those facts, how many gold has a say on, and how many of these it has. */
  readonly judged: number;
  readonly right: number;
}

/** What one article bears out. `right` and `wrong` are those of its facts that gold has a say on. */
export interface ArticleSupport {
  readonly document: TextDocument;
  readonly firings: readonly Firing[];
  readonly facts: readonly FactRecord[];
  readonly right: ReadonlySet<FactRecord>;
  readonly wrong: ReadonlySet<FactRecord>;
}

/** Counts the support of every rule of a set, article by article; memory does not grow with them. */
export interface SupportTally {
  add(article: ArticleSupport): void;
  /** The best supported first, those with none at the end; rules of equal support in the order of the files. */
  rows(): Support[];
}

type Row = { -readonly [Key in keyof Support]: Support[Key] };

/** A tally in which no rule has support yet. */
export function supportTally({ frames, patterns, phrases }: RuleSet): SupportTally {
  const empty = { documents: 0, facts: 0, judged: 0, right: 0 };
  const rules = new Map<string, Row>(
    [...frames, ...patterns].map(({ id, kind, origin }) => [
      id,
      { kind: kind === 'frame' ? 'frame' : 'pattern', name: id, origin, ...empty },
    ]),
  );
  const ofPhrase = new Map<PhraseRule, Row>(
    phrases.map((rule) => [rule, { kind: 'phrase', name: phraseName(rule), origin: rule.origin, ...empty }]),
  );
  const ofWording = new Map<string, Row>(
    frames.map((frame) => [
      wordingName(frame),
      { kind: 'wording', name: wordingName(frame), origin: frame.origin, ...empty },
    ]),
  );
  return {
    add: ({ document, firings, facts, right, wrong }) => {
      const count = (row: Row | undefined, own: readonly FactRecord[]): void => {
        if (!row) return;
        row.documents += 1;
        row.facts += own.length;
        row.judged += own.filter((fact) => right.has(fact) || wrong.has(fact)).length;
        row.right += own.filter((fact) => right.has(fact)).length;
      };
      for (const id of new Set(firings.map(({ rule }) => rule)))
        count(
          rules.get(id),
          facts.filter(({ rule }) => rule === id),
        );
      const countWhere = (row: Row | undefined, has: (one: Firing) => boolean): void => {
        const places = new Set(firings.filter(has).flatMap((one) => placesOf(one, document)));
        count(
          row,
          facts.filter((fact) => toldAt(fact).some((place) => places.has(place))),
        );
      };
      const nameOf = ({ frame }: Firing): string[] => (frame ? [wordingName(frame)] : []);
      for (const name of new Set(firings.flatMap(nameOf)))
        countWhere(ofWording.get(name), (one) => nameOf(one).includes(name));
      for (const phrase of new Set(firings.flatMap((one) => one.phrases)))
        countWhere(ofPhrase.get(phrase), (one) => one.phrases.includes(phrase));
    },
    rows: () =>
      [...rules.values(), ...ofWording.values(), ...ofPhrase.values()].sort(
        (a, b) => b.documents - a.documents || b.facts - a.facts,
      ),
  };
}

const phraseName = ({ phrase, origin }: PhraseRule): string =>
  `${phrase} (${basename(origin.file)}:${origin.line})`;

/** A frame's id with the line and the trigger of one of its wordings. */
const wordingName = ({ id, line, trigger }: Frame): string => `${id}:${line} ${trigger}`;

/** Rule and trigger: what a written fact and the firing that told it have in common. */
const placeOf = (rule: string, { start, title = false }: { start: number; title?: boolean }): string =>
  `${rule} ${title} ${start}`;

const toldAt = ({ rule, evidence }: FactRecord): string[] =>
  evidence.map(({ trigger, title }) => placeOf(rule, { start: trigger.start, title }));

const placesOf = ({ rule, facts }: Firing, document: TextDocument): string[] =>
  facts.flatMap(({ evidence }) =>
    evidence.map(({ trigger }) => placeOf(rule, documentSpan(document, trigger))),
  );
