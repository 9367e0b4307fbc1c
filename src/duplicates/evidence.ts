import type { Found } from './names.js';
import type { Profile, Tie } from './profiles.js';
import type { Weights } from './weights.js';
import { grouped } from '../grouped.js';

/** What facts say of two entities being one: cues for and against it. */
export function factEvidence(a: Profile, b: Profile, weights: Weights): Found[] {
  return [
    ...identifierCues(a, b),
    ...describingCues(a, b, weights),
    ...tieCues(a, b),
    ...figureCues(a, b),
    ...apartCues(a, b),
  ];
}

function identifierCues(a: Profile, b: Profile): Found[] {
  const [x, y] = [a.entity.identifiers, b.entity.identifiers];
  const both = Object.keys(x).filter((key) => y[key] !== undefined);
  const same = both.find((key) => x[key] === y[key]);
  if (same !== undefined) return [{ cue: 'same-identifier', detail: `${same} ${x[same]}` }];
  const [other] = both;
  return other === undefined
    ? []
    : [{ cue: 'other-identifier', detail: `${other} ${x[other]}, ${y[other]}` }];
}

function describingCues(a: Profile, b: Profile, weights: Weights): Found[] {
  const telling = ({ kinds }: Profile): ReadonlySet<string> =>
    new Set([...kinds].filter((kind) => !weights['general-kinds'].includes(kind)));
  const found: Found[] = [];
  const compare = (x: ReadonlySet<string>, y: ReadonlySet<string>, what: 'country' | 'kind'): void => {
    if (x.size === 0 || y.size === 0) return;
    const shared = [...x].filter((one) => y.has(one)).sort();
    if (shared.length > 0) found.push({ cue: `same-${what}`, detail: shared.join(', ') });
    else
      found.push({
        cue: `other-${what}`,
        detail: `${[...x].sort().join(', ')}; ${[...y].sort().join(', ')}`,
      });
  };
  compare(a.countries, b.countries, 'country');
  compare(telling(a), telling(b), 'kind');
  return found;
}

/** The same others in the same roles: each cue once, however many there are. */
function tieCues(a: Profile, b: Profile): Found[] {
  const byKind = grouped(b.ties, ({ kind }) => kind);
  const found = new Map<Found['cue'], Set<string>>();
  const note = (cue: Found['cue'], detail: string): unknown =>
    found.set(cue, (found.get(cue) ?? new Set()).add(detail));
  for (const tie of a.ties) {
    const others = byKind.get(tie.kind) ?? [];
    const same = others.filter(({ other }) => other === tie.other);
    if (same.some(({ value }) => value !== undefined && value === tie.value))
      note('same-deal', `${tie.otherName}, ${tie.value}`);
    else if (same.length > 0) note(cueOf(a, tie), tie.otherName);
  }
  if (found.size === 0 && otherPerson(a, b, byKind)) note('other-person', personsOf(a, byKind).join(', '));
  return [...found].map(([cue, details]) => ({ cue, detail: [...details].sort().join('; ') }));
}

function cueOf({ entity }: Profile, { otherType, kind }: Tie): Found['cue'] {
  if (entity.type === 'Person') return 'same-employer';
  if (otherType === 'Person') return 'same-person';
  return otherType === 'Product' || /^Subsidiary parent|^Acquisition acquirer/.test(kind)
    ? 'same-product'
    : 'same-partner';
}

const personsOf = ({ ties }: Profile, byKind: ReadonlyMap<string, readonly Tie[]>): string[] =>
  ties
    .filter(({ otherType, kind }) => otherType === 'Person' && byKind.has(kind))
    .map(({ otherName }) => otherName);

/** Both have people of one kind, and no one in common. */
const otherPerson = (a: Profile, b: Profile, byKind: ReadonlyMap<string, readonly Tie[]>): boolean =>
  a.entity.type !== 'Person' && b.ties.length > 0 && personsOf(a, byKind).length > 0;

function figureCues(a: Profile, b: Profile): Found[] {
  const both = [...a.figures].filter(([of]) => b.figures.has(of));
  const same = both.find(([of, value]) => b.figures.get(of) === value);
  if (same) return [{ cue: 'same-figure', detail: same.join(': ') }];
  const [other] = both;
  return other
    ? [{ cue: 'other-figure', detail: `${other[0]}: ${other[1]}, ${b.figures.get(other[0])}` }]
    : [];
}

/** One article that speaks of both keeps them apart, and one fact of which both are parties even more. */
function apartCues(a: Profile, b: Profile): Found[] {
  if ([...a.facts].some((fact) => b.facts.has(fact))) return [{ cue: 'two-parties' }];
  return [...a.documents].some((document) => b.documents.has(document)) ? [{ cue: 'one-article' }] : [];
}
