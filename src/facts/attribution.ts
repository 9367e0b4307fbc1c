import type { Clause } from '../clauses/types.js';
import type { SentenceContext } from './context.js';
import { wordsOf } from './context.js';
import type { NounGroup } from '../groups/types.js';

/**
 * Who says so: the subject of the verb of saying that governs the clause ("Foo said it had …"), that closes the sentence
 * ("…, the two companies said"), or what follows "according to". Undefined for the article's own voice.
 */
export function attributionOf(clause: Clause | undefined, context: SentenceContext): string | undefined {
  const source = clause ? (governing(clause) ?? closing(clause, context)) : undefined;
  return source ?? accordingTo(context);

  function governing(of: Clause): string | undefined {
    for (let c: Clause | undefined = of.governor?.clause; c; c = c.governor?.clause) {
      if (isSaying(c)) return nameOf(c.subject, context);
    }
    return undefined;
  }
}

const isSaying = (clause: Clause): boolean =>
  clause.verb.classes.includes('say') && clause.subject.length > 0;

function closing(clause: Clause, context: SentenceContext): string | undefined {
  const last = context.sentence.clauses[context.sentence.clauses.length - 1];
  if (!last || last === clause || last.at < clause.at || !isSaying(last) || last.object.length > 0)
    return undefined;
  return nameOf(last.subject, context);
}

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
