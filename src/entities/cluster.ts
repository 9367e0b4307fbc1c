import type { Draft, Form } from './forms.js';
import { readAsAcronym } from './keys.js';
import { linkScore, type Article } from './links.js';
import type { NameWords } from './words.js';

const ENOUGH = 2.5;

/**
 * With so many names that share a word one is compared at most, so that thousands of names of one word take linear time.
 * No article of the corpora comes near it.
 */
const MOST_COMPARED = 256;

/** Which group a draft belongs to, and by which rule it was put there. */
export interface Assignment {
  readonly group: number;
  readonly rule: string;
}

interface Group {
  readonly index: number;
  readonly form: Form;
  /** Drafts that name it in any way so far, ascending. */
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
      const group: Group = { index: groups.length, form, drafts: [...form.drafts] };
      groups.push(group);
      for (const word of indexWords(form)) file(byWord, word, group);
      for (const index of form.drafts) assigned[index] = { group: groups.length - 1, rule: 'own' };
      continue;
    }
    const open = own ? [] : standing(candidates, form);
    for (const index of form.drafts) {
      const chosen = own ?? nearest(open, index);
      assigned[index] = chosen;
      insert(groups[chosen.group]?.drafts ?? [], index);
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

function file(byWord: Map<string, Group[]>, word: string, group: Group): void {
  const known = byWord.get(word);
  if (!known) byWord.set(word, [group]);
  else if (known.length < MOST_COMPARED) known.push(group);
}

/** Looking groups up by their words, whole and as acronyms (that begin with the first word) keeps the search linear. */
function indexWords(form: Form): Set<string> {
  const first = form.key[0] ?? '';
  return new Set([
    first,
    form.key[form.key.length - 1] ?? '',
    form.key.join(''),
    ...form.key.slice(1),
    ...[...form.acronyms].filter((letters) => letters[0] === first[0]).map(asAcronym),
  ]);
}

const asAcronym = (letters: string): string => `acronym:${letters}`;

function forcedGroup(
  form: Form,
  drafts: readonly Draft[],
  assigned: readonly Assignment[],
): number | undefined {
  for (const index of form.drafts) {
    const of = drafts[index]?.shortOf;
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
  const text = article.drafts[form.drafts[0] ?? -1]?.text ?? '';
  if (isShort(form)) for (const letters of readAsAcronym(text)) keys.add(asAcronym(letters));
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
function nearest(candidates: readonly Candidate[], index: number): Assignment {
  let chosen = candidates[0];
  let distance = Infinity;
  for (const candidate of candidates.length > 1 ? candidates : []) {
    const { drafts } = candidate.group;
    const at = firstFrom(drafts, index);
    const [before, behind] = [drafts[at - 1], drafts[at]];
    const away = Math.min(
      before === undefined ? Infinity : index - before,
      behind === undefined ? Infinity : 10_000 + behind - index,
    );
    if (away < distance) [chosen, distance] = [candidate, away];
  }
  return { group: chosen?.group.index ?? 0, rule: chosen?.rule ?? 'own' };
}

/** Where in an ascending list the first number is that is not below `least`. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insert(numbers: number[], number: number): void {
  numbers.splice(firstFrom(numbers, number), 0, number);
}
