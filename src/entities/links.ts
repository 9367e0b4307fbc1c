import { isAcronymOf, hasLegalForm } from './keys.js';
import type { Draft, Form } from './forms.js';
import type { NameWords } from './words.js';

/** What comparing forms needs of the article: its names, and how all its forms are written. */
export interface Article {
  readonly drafts: readonly Draft[];
  readonly keys: ReadonlySet<string>;
  readonly words: NameWords;
}

/** How surely `form` is a shorter or other way to write `full`, from 0 (not at all) to 10, and by which rule. */
export interface Link {
  readonly score: number;
  readonly rule: string;
}

const NONE: Link = { score: 0, rule: 'none' };

/** Compares two forms of one article. `full` has been decided before `form`. */
export function linkScore(form: Form, full: Form, article: Article): Link {
  const { drafts, words } = article;
  if (form === full) return NONE;
  if (form.key.join('') === full.key.join('')) return sameLetters(form, full);
  if (form.titled || full.type === 'Person') return personLink(form, full, drafts, words);
  if (form.type === 'Place' && full.type !== 'Place') return NONE;
  const first = drafts[form.drafts[0] ?? -1];
  if (first && form.key.length <= 3 && isAcronymOf(first.text, full.acronyms))
    return { score: 7, rule: 'acronym' };
  if (form.type === 'Person' && form.scores.Person - form.scores.Organization > 3) return NONE;
  if (isShortened(form.key, full.key)) return { score: 6, rule: 'shortened' };
  if (isFrontShortened(form.key, full.key)) return { score: 6, rule: 'front-initials' };
  if (startsWith(full.key, form.key)) return headLink(form, full, article);
  if (endsWith(full.key, form.key)) return tailLink(form, full, article);
  // "Yili" for Inner Mongolia Yili Industrial.
  const middle =
    !standsFirst(form, full, drafts) &&
    form.key.length === 1 &&
    full.key.includes(form.key[0] ?? '') &&
    !words.ordinary(form.key[0] ?? '');
  if (middle && words.known(form.key[0] ?? '') === undefined) return { score: 3.5, rule: 'middle' };
  return NONE;
}

/** "GE Capital" for General Electric Capital. */
function isFrontShortened([initials = '', ...tail]: readonly string[], full: readonly string[]): boolean {
  const front = full.slice(0, -tail.length);
  return (
    tail.length > 0 &&
    front.length > 1 &&
    endsWith(full, tail) &&
    front.map((w) => w[0]).join('') === initials
  );
}

/** Written alike but for spaces and hyphens; "Mr Ford" and "Ford" only where nothing makes the bare word a company. */
function sameLetters(form: Form, full: Form): Link {
  if (form.titled === full.titled) return { score: 10, rule: 'same-letters' };
  const bare = form.titled ? full : form;
  return bare.scores.Organization - bare.scores.Person < 4.5 ? { score: 5, rule: 'same-surname' } : NONE;
}

const startsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.length < long.length && short.every((word, i) => word === long[i]);
const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.length < long.length && short.every((word, i) => word === long[long.length - short.length + i]);

/** Letters that a word must lose to be a short form of another: "Gold" of "Goldfields", but not "Bank" of "Bankers". */
const LOST = 4;
const LEAST = 3;

/** "Cons Gold" for Consolidated Goldfields, "South Bay S and L" for South Bay Savings and Loan: the same words, cut short. */
function isShortened(short: readonly string[], long: readonly string[]): boolean {
  const same = short.length > 1 && short.length <= long.length && short[0]?.[0] === long[0]?.[0];
  let cut = false;
  return (
    same &&
    short.every((word, i) => {
      const whole = long[i] ?? '';
      if (word === whole) return true;
      cut = true;
      if (!whole.startsWith(word)) return false;
      return word.length === 1 ? i > 0 : word.length >= LEAST && whole.length - word.length >= LOST;
    }) &&
    cut
  );
}

/** Evidence that no surname of a person has: a legal suffix, a ticker, shares. */
const isSurelyOrganization = (form: Form, drafts: readonly Draft[], words: NameWords): boolean =>
  form.scores.Organization > form.scores.Person &&
  form.drafts.some((i) =>
    drafts[i]?.cues.some((cue) => words.lexicon.value(cue, 'hard-evidence') !== undefined),
  );

/** Surname, given name alone, other given name of the same surname. */
function personLink(form: Form, full: Form, drafts: readonly Draft[], words: NameWords): Link {
  if (full.type !== 'Person' || full.key.length < 2 || full.singleToken) return NONE;
  const organization = isSurelyOrganization(form, drafts, words);
  if (endsWith(full.key, form.key)) {
    if (form.titled) return { score: 9, rule: 'surname' };
    if (form.type === 'Place' && form.scores.Place - form.scores.Person > 5) return NONE;
    return organization ? NONE : { score: 6, rule: 'surname' };
  }
  // "Dr Khoo" is Khoo Kay Peng: the family name may come first.
  const family = form.key.length === 1 && form.key[0] === full.key[0] && !words.given(full.key[0] ?? '');
  if (family && !organization) return { score: form.titled ? 7 : 3.5, rule: 'family-name-first' };
  if (form.titled) return NONE;
  if (form.key.length === 1) {
    const given = form.key[0] === full.key[0] && words.given(form.key[0] ?? '');
    return given && !organization ? { score: 3, rule: 'given-name' } : NONE;
  }
  const [a, b] = [form.key[0] ?? '', full.key[0] ?? ''];
  if (form.key[form.key.length - 1] !== full.key[full.key.length - 1] || form.type !== 'Person') return NONE;
  const same =
    a === b ||
    (a[0] === b && a.length === 1) ||
    (b.length === 1 && b[0] === a[0]) ||
    words.nickname(a) === words.nickname(b);
  return same || (a.length === 1 && a === b[0]) ? { score: 6, rule: 'same-person' } : NONE;
}

/** So many times as often the shorter name is used as the longer one where it is no form of it. */
const OFTENER = 2;

/** "Vexa", used all over an article that has the Vexa Store once: the longer name is of something that it has. */
const isOwnName = (form: Form, full: Form, drafts: readonly Draft[]): boolean =>
  form.drafts.length >= OFTENER * full.drafts.length && isWhole(form, full, drafts);

/** Whether prose has the shorter name before the longer one. */
const standsFirst = (form: Form, full: Form, drafts: readonly Draft[]): boolean =>
  (form.drafts[0] ?? 0) < (full.drafts[0] ?? 0) && drafts[form.drafts[0] ?? -1]?.headline === false;

/**
 * "Foo sold its insurance arm, Foo Life": what is told to be its unit or parent is another thing than the name beside it; so
 * is what the next name has for a unit ("Foo Life is a unit of Foo").
 */
const isRelated = (form: Form, full: Form, drafts: readonly Draft[]): boolean => {
  const beside = (i: number, k: number): boolean => drafts[i]?.sentence === drafts[k]?.sentence;
  return (
    full.drafts.some((i) => drafts[i]?.related && form.drafts.some((k) => beside(i, k))) ||
    form.drafts.some(
      (i) => drafts[i]?.related && full.drafts.some((k) => Math.abs(i - k) === 1 && beside(i, k)),
    )
  );
};

/** "Mitsubishi" for Mitsubishi Motors; a unit with a name of its own stays apart from its parent. */
function headLink(form: Form, full: Form, article: Article): Link {
  const { drafts, words, keys } = article;
  const rest = full.key.slice(form.key.length);
  const generic = rest.every((word) => words.generic(word) || words.legalForm(word));
  const legal = (f: Form): boolean => f.drafts.some((i) => hasLegalForm(drafts[i]?.words ?? [], words));
  if (legal(form) || isRelated(form, full, drafts)) return NONE;
  const apart = words.lexicon.value(rest[rest.length - 1] ?? '', 'apart-word');
  if ((apart === 'thing' || (apart !== undefined && rest.length === 1)) && !legal(full)) return NONE;
  // Where "Weibo" stands alone, Sina Weibo is Sina's Weibo, and Sina is another thing.
  if (!generic && keys.has(rest.join(' '))) return NONE;
  // "Sunderland" for Sunderland FC, where the article uses the town's name as an organization's.
  const town = words.place(form.key.join(' ')) || words.demonym(form.key.join(' '));
  if (town && !(generic && form.type === 'Organization')) return NONE;
  const unit = rest.length === 1 && words.lexicon.value(rest[0] ?? '', 'unit-word') !== undefined;
  if (unit && !legal(full) && isWhole(form, full, drafts)) return NONE;
  if (generic) return { score: 6, rule: 'head' };
  if (!legal(full) && isOwnName(form, full, drafts)) return NONE;
  const part = rest.some((word) => words.partWord(word) || words.place(word) !== undefined);
  const known = words.known(form.key.join(' ')) !== undefined;
  // A name that is on its own first, and more often, is the parent and not a short form.
  const earlier = (form.drafts[0] ?? 0) < (full.drafts[0] ?? 0);
  const frequent = form.drafts.length > full.drafts.length;
  // "Caesars" behind Caesars World Inc, the company's full name: the well-known one of that name is another.
  const introduced = legal(full) && !earlier && !part && frequent;
  if (known && !introduced) return NONE;
  // Prose gives the full name first: what comes later with more words is something else.
  const business = rest.some((word) => words.organizationWord(word) !== undefined);
  if (standsFirst(form, full, drafts) && (form.key.length > 1 || !business)) return NONE;
  if (part || /^(of|and|for)$/.test(rest[0] ?? '')) return { score: earlier ? 0 : 4, rule: 'head' };
  if (earlier && frequent && full.drafts.length === 1 && rest.length > 1) return { score: 2, rule: 'head' };
  return { score: 4.5, rule: 'head' };
}

/** "Sony", named in the text before Sony Pictures is, and more often: the whole of which that is a part. */
const isWhole = (form: Form, full: Form, drafts: readonly Draft[]): boolean =>
  form.drafts.length > full.drafts.length &&
  form.drafts.some((i) => isProse(drafts[i]) && i < (full.drafts[0] ?? 0));

/** Titles shorten names, and stand first. */
const isProse = (draft: Draft | undefined): boolean => draft?.headline === false && draft.sentence > 0;

/** "Weibo" for Sina Weibo, where what it leaves out is a name of its own. */
function tailLink(form: Form, full: Form, { drafts, words, keys }: Article): Link {
  // "Foo Bar, a joint venture of Foo and Bar": of what is made of two, neither is short for the whole.
  const joined = (i: number): boolean => drafts[i]?.joined ?? false;
  if (
    form.drafts.some((i) => joined(i) && full.drafts.some((k) => drafts[k]?.sentence === drafts[i]?.sentence))
  )
    return NONE;
  const text = form.key.join(' ');
  if (standsFirst(form, full, drafts)) return NONE;
  // Foo and Bar, named again and again before "Foo Bar" is, are what it is made of.
  const before = form.drafts.filter((i) => i < (full.drafts[0] ?? 0)).length;
  if (before > 1 && keys.has(full.key.slice(0, -form.key.length).join(' '))) return NONE;
  const front = full.key[0] ?? '';
  // "Kodak" is Eastman Kodak, but Chrysler is not Fiat Chrysler.
  const other = words.known(front) !== undefined || keys.has(front) || full.key.length !== 2;
  if (
    (words.known(text) !== undefined && other) ||
    words.organizationWord(text) ||
    words.place(text) ||
    words.generic(text)
  )
    return NONE;
  const score = words.ordinary(text) && form.key.length === 1 ? 3 : 4;
  return { score: words.given(front) && full.type === 'Person' ? 0 : score, rule: 'tail' };
}
