import type { Draft, Form } from './forms.js';
import { linkScore, type Article } from './links.js';
import type { NameWords } from './words.js';

const ENOUGH = 2.5;

/** Which group a draft belongs to, and by which rule it was put there. */
export interface Assignment {
  readonly group: number;
  readonly rule: string;
}

interface Group {
  readonly form: Form;
  /** Drafts that name it in any way so far, unsorted. */
  readonly drafts: number[];
}

/**
 * Puts the names of an article into groups, one a thing. Longest names first; a shorter one joins the group it fits
 * best. Where several fit equally, each place goes to the one named last before it.
 */
export function clusterForms(
  forms: readonly Form[],
  drafts: readonly Draft[],
  words: NameWords,
): Assignment[] {
  const article: Article = { drafts, words, keys: new Set(forms.map((form) => form.id)) };
  const assigned: Assignment[] = [];
  const groups: Group[] = [];
  const byWord = new Map<string, Group[]>();
  for (const form of inOrder(forms)) {
    const forced = forcedGroup(form, drafts, assigned);
    const candidates = forced === undefined ? candidatesOf(form, byWord, article) : [];
    const own = forced !== undefined ? { group: forced, rule: 'bracket' } : undefined;
    if (!own && candidates.length === 0) {
      const group: Group = { form, drafts: [...form.drafts] };
      groups.push(group);
      for (const word of indexWords(form)) byWord.set(word, [...(byWord.get(word) ?? []), group]);
      for (const index of form.drafts) assigned[index] = { group: groups.length - 1, rule: 'own' };
      continue;
    }
    const open = own ? [] : standing(candidates, form);
    for (const index of form.drafts) {
      const chosen = own ?? nearest(open, index, groups);
      assigned[index] = chosen;
      groups[chosen.group]?.drafts.push(index);
    }
  }
  return assigned;
}

/** Longer names first, surnames with "Mr" last of their length; then by first appearance. */
function inOrder(forms: readonly Form[]): Form[] {
  const rank = (form: Form): number =>
    (isShort(form) ? 1 : form.key.length) * 4 - (form.titled ? 1 : 0) + (form.type === 'Person' ? 0.5 : 0);
  return [...forms].sort((a, b) => rank(b) - rank(a) || (a.drafts[0] ?? 0) - (b.drafts[0] ?? 0));
}

/** "S&P", "J & J", "IBM": letters only, looked up by the initials of longer names. */
const isShort = (form: Form): boolean =>
  form.key.length === 1 || form.key.every((word) => word.length === 1 || word === 'and');

/** Looking groups up by first and last word, whole and initials keeps the search linear in practice. */
function indexWords(form: Form): Set<string> {
  const first = form.key[0] ?? '';
  return new Set([
    first,
    form.key[form.key.length - 1] ?? '',
    form.key.join(''),
    `initial:${first[0] ?? ''}`,
    ...form.key.slice(1),
  ]);
}

function forcedGroup(
  form: Form,
  drafts: readonly Draft[],
  assigned: readonly Assignment[],
): number | undefined {
  for (const index of form.drafts) {
    const of = drafts[index]?.acronymOf;
    if (of !== undefined && assigned[of]) return assigned[of].group;
  }
  return undefined;
}

interface Candidate {
  readonly group: Group;
  readonly rule: string;
  readonly score: number;
}

function candidatesOf(form: Form, byWord: ReadonlyMap<string, Group[]>, article: Article): Candidate[] {
  const keys = new Set([form.key[0] ?? '', form.key[form.key.length - 1] ?? '', form.key.join('')]);
  if (isShort(form)) keys.add(`initial:${form.key[0]?.[0] ?? ''}`);
  const seen = new Set<Group>();
  for (const key of keys) for (const group of byWord.get(key) ?? []) seen.add(group);
  const all = [...seen]
    .map((group) => ({ group, ...linkScore(form, group.form, article) }))
    .filter((candidate) => candidate.score >= ENOUGH);
  const best = Math.max(...all.map((candidate) => candidate.score));
  return all.filter((candidate) => candidate.score >= best - 0.5);
}

/**
 * A short name that stood for one company before another one of the same first word came up goes on standing for it.
 * Surnames go to whoever was named last.
 */
function standing(candidates: readonly Candidate[], form: Form): readonly Candidate[] {
  if (candidates.length < 2 || candidates.some(({ group }) => group.form.type === 'Person'))
    return candidates;
  const start = ({ group }: Candidate): number => group.form.drafts[0] ?? 0;
  const first = Math.min(...candidates.map(start));
  const second = Math.max(form.drafts[0] ?? 0, first);
  return candidates.filter((candidate) => start(candidate) <= second);
}

/** Of equal candidates the one that was named last before the place; before any was named, the first to come. */
function nearest(candidates: readonly Candidate[], index: number, groups: readonly Group[]): Assignment {
  let chosen = candidates[0];
  let distance = Infinity;
  for (const candidate of candidates) {
    for (const at of candidate.group.drafts) {
      const away = at < index ? index - at : 10_000 + at - index;
      if (away < distance) [chosen, distance] = [candidate, away];
    }
  }
  return { group: chosen ? groups.indexOf(chosen.group) : 0, rule: chosen?.rule ?? 'own' };
}
