import { flatMap } from '../flat-map.js';
import type { Frame } from '../rules/types.js';
import type { FactRecord } from './candidate.js';
import type { SentenceContext } from './context.js';
import { factsOfFrame } from './frame-facts.js';
import { frameIndexOf, framesSetOff } from './frame-index.js';
import { latestTold, type Told } from './told-before.js';
import { shareFiller } from './tellings.js';
import type { Fact } from './types.js';

/**
 * Facts of a sentence that go on about what was told before: "Northwind made an offer for Vexa. Lund made a rival offer" is
 * one for Vexa too. They take roles from the fact of their type told last that is still open.
 * @param told the facts of the sentences before, and those of this one
 */
export function continuedFacts(context: SentenceContext, records: readonly FactRecord[], told: Told): Fact[] {
  const { continuing } = frameIndexOf(context.rules);
  const facts: Fact[] = [];
  for (const record of records)
    for (const frame of framesSetOff(continuing, record))
      for (const fact of factsTakenOn(frame, record, context, told)) facts.push(fact);
  return facts;
}

function factsTakenOn(frame: Frame, record: FactRecord, context: SentenceContext, told: Told): Fact[] {
  const start = context.document.tokens[record.word.first]?.start ?? 0;
  const latest = (fits: (fact: Fact) => boolean): Fact | undefined => {
    const isOpenBefore = (f: Fact): boolean =>
      f.type === frame.fact && isOpen(f) && (f.evidence[0]?.trigger.start ?? 0) < start && takesAny(f, frame);
    const at = latestTold(told, told.length - 1, (f) => isOpenBefore(f) && fits(f));
    return at && told[at.sentence]?.[at.place];
  };
  // "a bidder for Vexa": it says so itself.
  const whole = factsOfFrame(frame, record, context).filter((fact) => !fact.partial);
  const before = latest(() => true);
  if (whole.length > 0 || !before) return whole;
  const facts = factsOfFrame(frame, record, context, taken(frame, before));
  const each = record.group?.plural === false ? facts : flatMap(facts, (fact) => apart(fact, frame, context));
  return flatMap(each, (fact) => {
    // "Foo said its offer stood": for whom it made one, whatever others bid for since.
    const of = latest((f) => sharesFiller(f, fact, frame)) ?? before;
    // "accepted an offer from Foo", "Foo's bid": another sum would be another bid, else it is the one told of.
    const again = frame.status === 'proposed' && sharesFiller(of, fact, frame);
    if (again && (!fact.amount || told.at(-1)?.includes(of))) return [];
    const own = { ...fact, roles: { ...fact.roles, ...taken(frame, of) } };
    return swapsRoles(own, of) ? [] : [{ ...own, confidence: Math.min(own.confidence, of.confidence) }];
  });
}

/** What is done, or said not to be so, is spoken of no more by those who bid. */
const isOpen = ({ status }: Fact): boolean =>
  status !== 'actual' && status !== 'denied' && status !== 'former';

const takesAny = (fact: Fact, { takes }: Frame): boolean => takes.some((role) => fact.roles[role]);

const taken = ({ takes }: Frame, { roles }: Fact): Fact['roles'] =>
  Object.fromEntries(flatMap(takes, (role) => (roles[role] ? [[role, roles[role]]] : [])));

const sharesFiller = (before: Fact, fact: Fact, { takes }: Frame): boolean =>
  Object.entries(fact.roles).some(
    ([role, fillers]) => !takes.includes(role) && shareFiller(fillers, before.roles[role]),
  );

/** "Vexa considers the offer": who is to be bought does not bid. */
const swapsRoles = (fact: Fact, before: Fact): boolean =>
  Object.entries(fact.roles).some(([role, fillers]) =>
    Object.entries(before.roles).some(([other, known]) => other !== role && shareFiller(fillers, known)),
  );

/** "Northwind and Lund are among the bidders": each for itself. */
function apart(fact: Fact, { takes }: Frame, { rules }: SentenceContext): Fact[] {
  const roles = rules.types.get(fact.type)?.roles ?? {};
  const many = Object.keys(fact.roles).find((role) => roles[role]?.many && !takes.includes(role));
  if (many === undefined) return [fact];
  return (fact.roles[many] ?? []).map((filler) => ({ ...fact, roles: { ...fact.roles, [many]: [filler] } }));
}
