import { FORM, PART } from '../lexicon/readings.js';
import type { Token } from '../text/types.js';
import { lowers, type Context } from './context.js';
import type { Piece } from './runs.js';
import { neighbourCues } from './neighbour-cues.js';
import { wordCues } from './word-cues.js';
import { isFirmBehindOffice, officeCues } from './office-cues.js';
import { codeLike, isInitial } from './shape.js';
import { appositionCues, classAt, phraseEnds, type TokenAt } from './apposition-cues.js';
import type { Cue } from './weights.js';

/** Cues inside a name and around it that speak for or against its being an organisation, person, product or place. */
export function cuesOf(context: Context, piece: Piece, tail: number, hasTicker: boolean): Cue[] {
  const cues = [
    ...insideCues(context, piece),
    ...beforeCues(context, piece),
    ...afterCues(context, piece, tail),
    ...ownershipCues(context, piece, tail),
    ...wordCues(context, piece),
    ...neighbourCues(context, piece, tail),
    ...officeCues(context, piece, tail),
  ];
  if (hasTicker) cues.push('ticker');
  // "Foo's Tuma Abolo reiterated": two words that nobody knows, and what only people do.
  if (cues.includes('speaks') && cues.includes('two-plain-words') && cues.includes('owner-before'))
    cues.push('owned-speaker');
  return cues.filter((cue) => cue !== 'speaks');
}

function insideCues(context: Context, piece: Piece): Cue[] {
  const { tokens, words } = context;
  const own = tokens.slice(piece.first, piece.end);
  const [head, last] = [own[0], own[own.length - 1]];
  if (!head || !last) return [];
  const lower = own.map((token) => token.lower).join(' ');
  const cues: Cue[] = ['bare'];
  const many = own.length > 1;
  if (piece.title) cues.push('honorific');
  if (piece.bought) cues.push('bought');
  if (many && words.honorific(head.lower) === 'kept') cues.push('kept-title');
  // "the Lund brothers" are a family, "Lund Brothers" a company.
  const kin = many && !last.capital && words.lexicon.value(last.lower, 'kin-word') !== undefined;
  if (kin) cues.push('kin');
  else if (many && words.legalForm(last.lower)) cues.push('legal-form');
  else if (many && own.some((t) => words.organizationWord(t.lower) === 'strong'))
    cues.push('organization-word');
  else if (many && own.some((t) => words.organizationWord(t.lower) === 'weak'))
    cues.push('weak-organization-word');
  if (own.some((t) => t.text === '&')) cues.push('ampersand');
  if (own.some((t) => words.lexicon.value(t.lower, 'media-word') !== undefined)) cues.push('media-word');
  if (!many && head.allCaps && head.text.length <= 6 && !/\d/.test(head.text)) cues.push('acronym');
  if (own.some(codeLike)) cues.push('code');
  if (own.some((t) => /\p{Ll}\p{Lu}/u.test(t.text) && !/^(Mc|Mac|De|Di|La|Le|Van|O')/.test(t.text)))
    cues.push('mixed-case');
  const known = words.known(lower);
  if (known) cues.push(`known-${known.toLowerCase()}` as Cue);
  if (words.place(lower)) cues.push('place-list');
  if (words.place(lower) === 'country') cues.push('known-place');
  const organization =
    known === 'Organization' || cues.includes('legal-form') || cues.includes('organization-word');
  if (!organization) cues.push(...personCues(context, own, lower));
  return cues;
}

/** Given names, initials and surnames, in a name that has no word of an organisation. */
function personCues(context: Context, own: readonly Token[], lower: string): Cue[] {
  const { words } = context;
  const [head, last] = [own[0], own[own.length - 1]];
  if (!head || !last) return [];
  if (own.length === 1)
    return words.given(head.lower) && !words.place(lower) && !words.lexicon.isOrdinary(head.lower)
      ? ['given-alone']
      : [];
  const cues: Cue[] = [];
  if (own.length <= 4 && words.given(head.lower) && !words.place(lower)) cues.push('given-name');
  if (own.slice(0, -1).some(isInitial) && !words.organizationWord(last.lower)) cues.push('initial');
  if (words.surname(last.lower)) cues.push('surname');
  const plain = (token: Token): boolean =>
    !words.ordinary(token.lower) &&
    !token.allCaps &&
    !words.place(token.lower) &&
    words.known(token.lower) === undefined;
  // "Norvane Pellibo" of Norvane: the first word is a name of its own.
  const owned = context.article.has([head.lower]);
  if (own.length === 2 && own.every(plain) && !owned) cues.push('two-plain-words');
  return cues;
}

function beforeCues(context: Context, piece: Piece): Cue[] {
  const { tokens, words } = context;
  const sentence = tokens[piece.first]?.sentence;
  const skip = piece.title ? 1 : 0;
  let at = piece.first - 1 - skip;
  const inSentence = (i: number): Token | undefined =>
    tokens[i]?.sentence === sentence ? tokens[i] : undefined;
  const cues: Cue[] = [];
  const before = inSentence(at);
  if (!before) return cues;
  if (before.kind === 'possessive' && inSentence(at - 1)?.capital) return ['owner-before'];
  const verbs = before.readings.ofPart('verb').classes;
  // "acquired Foo", but "acquired Germany's Foo"
  const possessor = inSentence(piece.end)?.kind === 'possessive';
  if (!piece.bought && !possessor && verbs.some((c) => words.lexicon.value(c, 'bought-after')))
    cues.push('bought');
  if (
    (words.titleWord(tokens[piece.end]?.lower ?? '') === 'head' || positionLength(context, piece.end) > 0) &&
    verbs.some((c) => words.lexicon.value(c, 'appointed-after'))
  )
    cues.push('appointed');
  if (before.text === ',') {
    // "its chairman, Ann Lee" and "the retailer, Foo".
    at -= 1;
    if (phraseEnds(context, at, 'position') && !inSentence(at)?.capital) cues.push('position-before');
    // "Clayville, Virginia"
    const own = tokens
      .slice(piece.first, piece.end)
      .map((t) => t.lower)
      .join(' ');
    if (inSentence(at)?.capital && words.lexicon.value(own, 'us-state') !== undefined)
      cues.push('state-before');
    if (isFirmBehindOffice(context, piece, inSentence)) cues.push('officer-of');
    return cues;
  }
  if (
    before.kind === 'word' &&
    words.lexicon.value(before.lower, 'product-cue') &&
    words.lexicon.is(before.lower, 'product-noun')
  )
    cues.push('product-cue-before');
  const single = piece.end - piece.first === 1;
  const company = phraseEnds(context, at, 'company-noun');
  // "tapped to head Foo"
  const verb = verbs.includes('head') && /^(?:to|will|would)$/.test(inSentence(at - 1)?.lower ?? '');
  if (verb) return cues;
  if (phraseEnds(context, at, 'position') || words.titleWord(before.lower) === 'head') {
    if (isFirmOf(context, at, piece)) cues.push('company-noun-before');
    else if (!company) cues.push(single ? 'position-before-word' : 'position-before');
  } else if (phraseEnds(context, at, 'person-noun')) {
    if (!company) cues.push(single ? 'position-before-word' : 'person-noun-before');
  } else if (phraseEnds(context, at, 'company-noun') && !before.readings.onlyForm(FORM.plural))
    cues.push('company-noun-before');
  if (!possessor && isDealtIn(context, at)) cues.push('dealt-in');
  const head = inSentence(at - 1);
  if (/^(in|of|for|at|by)$/.test(before.lower)) {
    const place = words.place(lowers(tokens, piece.first, piece.end).join(' ')) !== undefined;
    // "list its shares in London", but "a stake in Foo", "18 percent of Foo", "invested $5m in Foo"
    const inside = before.lower === 'in' || before.lower === 'at';
    const seat = inside && (classAt(context, head, 'base') || classAt(context, head, 'headquarters-noun'));
    const holding = ['stake', 'share', 'shareholder'].some((c) => classAt(context, head, c));
    const part =
      before.lower === 'of' && words.lexicon.value(head?.lower ?? '', 'percent') !== undefined && !place;
    const held =
      part ||
      (before.lower === 'in' && !place && isInvested(context, at)) ||
      (holding && !(before.lower === 'in' && place));
    if (seat) cues.push('seat-before');
    else if (held) cues.push('shares-of');
    else if (inside) cues.push(before.lower === 'in' || place ? 'in-place' : 'at-before');
    if (/^(of|at|for)$/.test(before.lower) && phraseEnds(context, at - 1, 'position'))
      cues.push('officer-of');
  }
  return cues;
}

/** "oil consultants Foo": several of a trade under one name are a firm; "analysts Ann Lee and Bob Day" are two. */
function isFirmOf({ tokens, words }: Context, at: number, { end }: Piece): boolean {
  const plural = tokens[at]?.readings.isNoun(FORM.plural) ?? false;
  const goesOn = /^(?:,|and|&)$/.test(tokens[end]?.lower ?? '') && tokens[end + 1]?.capital;
  return plural && !goesOn && words.lexicon.is(tokens[at]?.lower ?? '', 'firm-of');
}

/** How far back the word for what is put into a company stands: "invested $5 million of its cash in Foo". */
const INVESTED_REACH = 6;

/** "invested $5m in Foo", "a $30m investment in Foo": money, not a place. */
function isInvested({ tokens, words }: Context, at: number): boolean {
  for (let back = at - 1; back >= at - INVESTED_REACH; back--) {
    const token = tokens[back];
    if (!token || token.sentence !== tokens[at]?.sentence || /^[,;:]$/.test(token.text)) return false;
    if (words.lexicon.is(token.lower, 'invest') || words.lexicon.value(token.lower, 'deal-cue') === 'in')
      return true;
  }
  return false;
}

/** "acquired Foo", "the takeover of Foo", "a subsidiary of Foo" */
function isDealtIn({ tokens, words }: Context, at: number): boolean {
  const before = tokens[at]?.lower ?? '';
  if (before !== 'of') return words.lexicon.value(before, 'deal-cue') === 'object';
  return words.lexicon.value(tokens[at - 1]?.lower ?? '', 'deal-cue') === 'of';
}

function afterCues(context: Context, piece: Piece, tail: number): Cue[] {
  const { tokens } = context;
  const sentence = tokens[piece.first]?.sentence;
  const tokenAt = (i: number): Token | undefined =>
    tokens[i]?.sentence === sentence ? tokens[i] : undefined;
  const cues: Cue[] = [];
  let at = tail;
  let next = tokenAt(at);
  if (!next) return cues;
  if (next.kind === 'possessive') {
    cues.push('possessive');
    at += 1;
    next = tokenAt(at);
    for (let i = at; i < at + 4 && tokenAt(i)?.kind === 'word'; i++)
      if (classAt(context, tokenAt(i), 'position')) return [...cues, 'officer-possessive'];
    if (classAt(context, next, 'share')) cues.push('shares-after');
    return cues;
  }
  if (next.text === ',') return [...cues, ...appositionCues(context, at + 1, tokenAt)];
  if (next.lower === 'who') cues.push('who-after');
  // "S&P 500", "FTSE 100"
  if (next.kind === 'number' && context.words.lexicon.value(next.text, 'index-size'))
    cues.push('index-after');
  if (next.text === '-' && tokenAt(at + 1)?.lower === 'based') return [...cues, 'based-after'];
  if (classAt(context, next, 'share') && next.readings.inForm(FORM.plural)) cues.push('shares-after');
  // "New York investor Ann Lee" says where she is, "Vexa chairman Ann Lee" for whom she works.
  const place = context.words.place(lowers(tokens, piece.first, piece.end).join(' ')) !== undefined;
  const position = place ? 0 : positionLength(context, at);
  if (position > 0) cues.push('position-after');
  if (position > 0 && tokenAt(at + position)?.capital) cues.push('officer-after');
  if (
    context.words.lexicon.value(next.lower, 'product-cue') === 'after' &&
    next.kind === 'word' &&
    !next.capital
  )
    cues.push('product-cue-after');
  // "Foo Day branches", "the Foo Day company", but "the London company"
  if (!place && !next.capital && context.words.lexicon.value(next.lower, 'company-cue') === 'after')
    cues.push('outlet-after');
  return [...cues, ...verbCues(context, at, tokenAt)];
}

/** How many tokens the position takes that starts at `at`, the longest first; 0 for none. */
const positionLength = ({ tokens, words }: Context, at: number): number =>
  LONGEST_FIRST.find((length) =>
    words.lexicon.spanIs(tokens, at, Math.min(at + length, tokens.length), 'position'),
  ) ?? 0;
const LONGEST_FIRST = [3, 2, 1];

/** How far a clause is looked through for the possessor that its subject shows itself to be. */
const OWNERSHIP_REACH = 12;

/** "Foo is parting with its chief", "Foo lost his seat": a name that opens its sentence, a verb, and no other name before the pronoun. */
function ownershipCues(context: Context, piece: Piece, tail: number): Cue[] {
  const { tokens } = context;
  const sentence = tokens[piece.first]?.sentence;
  const front = piece.first - (piece.title ? 1 : 0);
  if (tokens[front - 1]?.sentence === sentence) return [];
  let verb = false;
  for (const token of tokens.slice(tail, tail + OWNERSHIP_REACH)) {
    if (token.sentence !== sentence || token.capital || token.kind === 'punctuation') return [];
    if (token.kind === 'possessive') return [];
    if (token.readings.is(PART.verb | PART.auxiliary)) verb = true;
    if (!verb) continue;
    if (/^(its|itself)$/.test(token.lower)) return ['own-its'];
    if (/^(his|her|himself|herself)$/.test(token.lower)) return ['own-his'];
  }
  return [];
}

function verbCues(context: Context, from: number, tokenAt: TokenAt): Cue[] {
  const { lexicon } = context.words;
  for (let at = from; at < from + 5; at++) {
    const token = tokenAt(at);
    if (!token || token.kind !== 'word') return [];
    const verbs = token.readings.ofPart('verb');
    if (token.readings.is(PART.modal | PART.auxiliary | PART.adverb | PART.negation) && !verbs.inClass('say'))
      continue;
    if (verbs.length === 0) return [];
    if (verbs.inClass('say')) {
      const object = tokenAt(at + 1)?.lower === 'that' ? tokenAt(at + 2)?.lower : tokenAt(at + 1)?.lower;
      if (object === 'it' || object === 'its') return ['said-it'];
      return object === 'he' || object === 'she' ? ['said-he'] : ['speaks'];
    }
    const cues = new Set(
      verbs.classes.map((c) => lexicon.value(c, 'subject-verb')).filter((c) => c !== undefined),
    );
    return [...cues] as Cue[];
  }
  return [];
}
