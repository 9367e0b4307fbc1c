import type { ParsedSentence } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import type { Lexicon } from '../lexicon/types.js';

/**
 * Who acts for a group of several that has no name of its own: "a consortium led by Foo", "an investor group controlled by
 * Ann Lee", "a group that includes Foo and Bar", "investors including Foo".
 */
export function leadersOf(
  group: NounGroup,
  { clauses, attached }: ParsedSentence,
  lexicon: Lexicon,
): readonly NounGroup[] {
  if (group.head.name || !group.head.readings.some((r) => r.classes.includes('led-group'))) return [];
  const said = clauses.filter(
    (c) => (c.kind === 'participle' || c.kind === 'relative') && c.surfaceSubject.includes(group),
  );
  const leaders = said
    .filter((c) => c.passive && c.verb.classes.includes('lead-group'))
    .flatMap((c) => c.subject);
  if (leaders.length > 0) return leaders;
  const members = said.filter((c) => c.kind === 'relative' && c.verb.classes.includes('include'));
  const examples = (attached.get(group) ?? []).filter((p) =>
    lexicon.is(p.preposition, 'preposition-example'),
  );
  return [...examples.flatMap((p) => p.groups), ...members.flatMap((c) => c.object)];
}
