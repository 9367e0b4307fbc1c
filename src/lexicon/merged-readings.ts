import { CLOSED_PARTS } from './closed-classes.js';
import type { PartOfSpeech, Reading, WordForm } from './reading.js';

/** Part of speech and form of the Penn Treebank tags of open word classes (Marcus et al. 1993). */
const TREEBANK_READING: Readonly<Record<string, readonly [PartOfSpeech, WordForm]>> = {
  VB: ['verb', 'base'],
  VBP: ['verb', 'base'],
  VBZ: ['verb', 'third'],
  VBD: ['verb', 'past'],
  VBN: ['verb', 'participle'],
  VBG: ['verb', 'gerund'],
  NN: ['noun', 'singular'],
  NNS: ['noun', 'plural'],
  JJ: ['adjective', 'other'],
  JJR: ['adjective', 'other'],
  JJS: ['adjective', 'other'],
  RB: ['adverb', 'other'],
  RBR: ['adverb', 'other'],
};

/**
 * Treebank tags of a word, less what annotators' slips put there: open-class tags of function words ("with" as
 * adjective), base forms of words in "-ed".
 */
function likelyTags(
  word: string,
  tags: readonly string[],
  own: readonly Reading[] | undefined,
): readonly string[] {
  const closed =
    own?.some((r) => CLOSED_PARTS.has(r.pos) && r.pos !== 'adverb' && r.pos !== 'particle') ?? false;
  if (closed && !TREEBANK_READING[tags[0] ?? '']) return [];
  return word.endsWith('ed') && tags.includes('VBD')
    ? tags.filter((t) => t !== 'VB' && t !== 'VBP' && t !== 'NN')
    : tags;
}

/**
 * Readings of a word: those of the word lists, and those a treebank gives it, the most frequent use first. A class
 * reading takes the place of the treebank's for the same part of speech and form.
 */
export function mergedReadings(
  word: string,
  own: readonly Reading[] | undefined,
  tags: readonly string[],
): readonly Reading[] {
  const general = likelyTags(word, tags, own).flatMap((tag): Reading[] => {
    const reading = TREEBANK_READING[tag];
    return reading ? [{ lemma: word, pos: reading[0], form: reading[1], classes: [] }] : [];
  });
  const same = (a: Reading, b: Reading): boolean => a.pos === b.pos && a.form === b.form;
  // Of a verb that the lists inflect all forms are known: "include" is no participle, whatever a treebank has.
  const inflected = own?.some((o) => o.pos === 'verb') ?? false;
  const sure = general.filter((g) => !inflected || g.pos !== 'verb' || own?.some((o) => same(o, g)));
  const ordered = sure.map((g) => own?.find((o) => same(o, g)) ?? g);
  return [...ordered, ...(own ?? []).filter((o) => !sure.some((g) => same(o, g)))];
}
