import { VERB_KINDS, type VerbKind } from '../lexicon/types.js';
import { conjugate } from './inflection.js';
import { wordnetLines } from './wordnet.js';

/** WordNet's sentence frames with an object in them ("Somebody ----s something"; wninput(5WN)). */
const WITH_OBJECT: ReadonlySet<number> = new Set([
  8, 9, 10, 11, 14, 15, 16, 17, 18, 19, 20, 21, 24, 25, 30, 31,
]);
/** … with a clause or an infinitive: "Somebody ----s that CLAUSE". */
const WITH_CLAUSE: ReadonlySet<number> = new Set([26, 28, 29, 32, 33, 34, 35]);

/** "Somebody ----s to INFINITIVE", "Something ----s INFINITIVE". */
const WITH_INFINITIVE: ReadonlySet<number> = new Set([28, 35]);

/** So much of how often a verb was counted must be in senses of a kind, and so little in senses with a clause. */
const MOST = 0.9;
const FEW = 0.1;
/** A verb and its particle have an object where so much of their use has one. */
const MOSTLY = 0.5;
/** A verb that has an infinitive in so much of its uses may have one. */
const SOME = 0.05;
/** What a sense counts that is in no tagged text. */
const UNCOUNTED = 0.5;

/** How often a verb was counted, in all and in senses that always have an object, and that may have a clause, or an infinitive. */
interface Valency {
  all: number;
  always: number;
  clause: number;
  infinitive: number;
}

/** A verb with one of the particles that are a kind: "clean_up". */
const PARTICLE = new RegExp(
  `^([a-z]+)_(${VERB_KINDS.flatMap((kind) => /^with-(.+)$/.exec(kind)?.[1] ?? []).join('|')})$`,
);

/** Verbs of one word, in all forms, with what they have behind them, by the frames of WordNet's senses (Fellbaum 1998). */
export function wordnetVerbs(): Map<string, readonly VerbKind[]> {
  const forms = new Map<string, { readonly count: number; readonly kinds: readonly VerbKind[] }>();
  const found = valencies();
  const withParticle = particlesOf(found);
  for (const [lemma, valency] of found) {
    if (PARTICLE.test(lemma)) continue;
    const entry = { count: valency.all, kinds: [...kindsOf(valency), ...(withParticle.get(lemma) ?? [])] };
    // "fell" is a form of "fall" before all, and "found" one of "find".
    for (const form of Object.values(conjugate(lemma)) as string[])
      if ((forms.get(form)?.count ?? 0) < entry.count) forms.set(form, entry);
  }
  return new Map([...forms].flatMap(([form, { kinds }]) => (kinds.length > 0 ? [[form, kinds]] : [])));
}

/** The particles with which a verb mostly has an object. */
function particlesOf(found: ReadonlyMap<string, Valency>): Map<string, VerbKind[]> {
  const kinds = new Map<string, VerbKind[]>();
  for (const [lemma, { all, always }] of found) {
    const [, verb, particle] = PARTICLE.exec(lemma) ?? [];
    if (verb === undefined || always < MOSTLY * all) continue;
    kinds.set(verb, [...(kinds.get(verb) ?? []), `with-${particle}` as VerbKind]);
  }
  return kinds;
}

function kindsOf({ all, always, clause, infinitive }: Valency): VerbKind[] {
  const controls: VerbKind[] = infinitive >= SOME * all ? ['subject-control'] : [];
  if (clause > FEW * all) return controls;
  return always >= MOST * all ? ['transitive', ...controls] : controls;
}

function valencies(): Map<string, Valency> {
  const counts = senseCounts();
  const found = new Map<string, Valency>();
  for (const line of wordnetLines('data.verb')) {
    if (line.startsWith(' ') || line === '') continue;
    for (const { lemma, offset, frames } of sensesIn(line)) {
      if (!/^[a-z]+$/.test(lemma) && !PARTICLE.test(lemma)) continue;
      const valency = found.get(lemma) ?? { all: 0, always: 0, clause: 0, infinitive: 0 };
      found.set(lemma, valency);
      const count = UNCOUNTED + (counts.get(`${lemma} ${offset}`) ?? 0);
      const objects = frames.filter((frame) => WITH_OBJECT.has(frame)).length;
      const clauses = frames.filter((frame) => WITH_CLAUSE.has(frame)).length;
      valency.all += count;
      if (clauses > 0) valency.clause += count;
      if (frames.some((frame) => WITH_INFINITIVE.has(frame))) valency.infinitive += count;
      if (objects === frames.length) valency.always += count;
    }
  }
  return found;
}

/** The words of a synset with their frames: behind the pointers, `count (+ frame word)…`, where word 0 is all of them. */
function sensesIn(line: string): { lemma: string; offset: string; frames: number[] }[] {
  const fields = (line.split(' | ')[0] as string).trim().split(' ');
  const words = parseInt(fields[3] ?? '0', 16);
  const pointersAt = 4 + 2 * words;
  const framesAt = pointersAt + 1 + 4 * Number(fields[pointersAt]);
  const frames = Array.from({ length: Number(fields[framesAt] ?? 0) }, (_, i) => ({
    frame: Number(fields[framesAt + 2 + 3 * i]),
    word: parseInt(fields[framesAt + 3 + 3 * i] ?? '0', 16),
  }));
  return Array.from({ length: words }, (_, i) => ({
    lemma: (fields[4 + 2 * i] ?? '').toLowerCase(),
    offset: fields[0] ?? '',
    frames: frames.filter(({ word }) => word === 0 || word === i + 1).map(({ frame }) => frame),
  }));
}

/** How often each sense of a verb was counted: `lemma offset` → count. */
function senseCounts(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of wordnetLines('index.sense')) {
    const [, lemma, offset, count] = /^([^%]+)%2\S* (\d+) \d+ (\d+)/.exec(line) ?? [];
    if (lemma !== undefined) counts.set(`${lemma} ${offset}`, Number(count));
  }
  return counts;
}
