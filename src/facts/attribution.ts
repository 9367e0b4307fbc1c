import type { Clause } from '../clauses/types.js';
import type { SentenceContext } from './context.js';
import { wordsOf } from './context.js';
import type { NounGroup } from '../groups/types.js';

/**
 * Who says so: the subject of the verb of saying that governs the clause ("Foo said it had …"), that closes the sentence
 * ("…, the two companies said"), or what follows "according to". Undefined for the article's own voice.
 */
export function attributionOf(clause: Clause | undefined, context: SentenceContext): string | undefined {
  return nameOf(speakersOf(clause, context), context) ?? accordingTo(context);
}

/** Who says so by a verb of saying, around the clause or at the end of the sentence. */
export function speakersOf(clause: Clause | undefined, { sentence }: SentenceContext): readonly NounGroup[] {
  for (let c = clause?.governor?.clause; c; c = c.governor?.clause) if (isSaying(c)) return c.subject;
  const last = sentence.clauses[sentence.clauses.length - 1];
  const closes = clause && last && last !== clause && last.at > clause.at && last.object.length === 0;
  return closes && isSaying(last) ? last.subject : [];
}

const isSaying = (clause: Clause): boolean =>
  clause.verb.classes.includes('say') && clause.subject.length > 0;

function accordingTo(context: SentenceContext): string | undefined {
  const { pieces } = context.sentence;
  for (let i = 0; i < pieces.length; i++) {
    const mark = pieces[i];
    const next = pieces[i + 1];
    if (mark?.kind !== 'mark' || next?.kind !== 'noun') continue;
    if (mark.unit.readings.inClass('preposition-according')) return nameOf([next], context);
  }
  return undefined;
}

function nameOf(groups: readonly NounGroup[], context: SentenceContext): string | undefined {
  const [first] = groups;
  if (!first) return undefined;
  const [referent] = context.references.of(first);
  const entity = referent ? context.entities.entities[referent.entity] : undefined;
  if (entity && groups.length === 1 && context.references.of(first).length === 1) return entity.name;
  return wordsOf(context.document, first.first, first.end);
}
