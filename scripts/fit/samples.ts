import { countedCues, type Draft } from '../../src/entities/forms.js';
import { nameGroups } from '../../src/entities/resolve.js';
import type { Kind } from '../../src/entities/types.js';
import { KINDS } from '../../src/entities/weights.js';
import type { Lexicon } from '../../src/lexicon/types.js';
import { findValues } from '../../src/mentions/find.js';
import { jsonObjects } from '../../src/quality/sets.js';
import { grouped } from '../../src/grouped.js';
import type { Session } from '../../src/session.js';
import { readText } from '../../src/text/document.js';
import type { TextDocument } from '../../src/text/types.js';
import type { Sample } from './regression.js';

/** An annotated text: all its names, or the facts that are told in it. */
interface Annotated {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  readonly names?: readonly { readonly start: number; readonly end: number; readonly type: string }[];
  readonly facts?: readonly { readonly roles?: Readonly<Record<string, readonly (readonly string[])[]>> }[];
}

/** What a draft may name; undefined where the annotation does not tell. */
type Label = (draft: Draft, document: TextDocument) => readonly Kind[] | undefined;

const linesOf = (file: string): Annotated[] => jsonObjects(file) as Annotated[];

/** Samples of texts with every name marked. Where no product is, what has capitals and no mark may be one. */
export function samplesOfNames(session: Session, file: string, weight: number, other = false): Sample[] {
  const texts = linesOf(file);
  const products = texts.some((text) => text.names?.some((name) => name.type === 'Product'));
  const unmarked: readonly Kind[] = products ? ['Nothing'] : ['Product', 'Nothing'];
  return texts.flatMap((text) => samplesOf(session, text, labelByPlace(text, unmarked), weight, other));
}

/** Samples of texts whose facts are told: names that fill a role, and of which kind these are. */
export function samplesOfFacts(
  session: Session,
  documents: string,
  gold: string,
  weight: number,
  other = false,
): Sample[] {
  const facts = new Map(linesOf(gold).map((line) => [line.id, line.facts ?? []]));
  return linesOf(documents).flatMap((text) =>
    samplesOf(session, text, labelByRole(facts.get(text.id) ?? []), weight, other),
  );
}

/** A name of a text that others publish, by its place there, and what it names. */
interface JudgedName {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly type: Kind;
}

/** Samples of names that a reader judged, here and there in the texts of a corpus. */
export function samplesOfJudged(
  session: Session,
  file: string,
  corpus: string,
  weight: number,
  other = false,
): Sample[] {
  const judged = grouped(jsonObjects(file) as JudgedName[], ({ source }) => source);
  return (jsonObjects(corpus) as (Annotated & { readonly source: string })[]).flatMap((text) => {
    const own = judged.get(text.source);
    return own ? samplesOf(session, text, labelByPlace({ ...text, names: own }), weight, other) : [];
  });
}

function labelByPlace({ text, names = [] }: Annotated, other?: readonly Kind[]): Label {
  const bare = (start: number, end: number): string => {
    const front = /^(?:the|mr\.?|mrs\.?|ms\.?|dr\.?|sir) /i.exec(text.slice(start, end))?.[0].length ?? 0;
    const back = /['’]s?$/.exec(text.slice(start, end))?.[0].length ?? 0;
    return `${start + front} ${end - back}`;
  };
  const kinds = new Map(names.map(({ start, end, type }) => [bare(start, end), type as Kind]));
  return (draft, { bodyStart, tokens }) => {
    const [start, end] = [(tokens[draft.first]?.start ?? 0) - bodyStart, draft.textEnd - bodyStart];
    const kind = kinds.get(bare(start, end));
    if (kind !== undefined) return KINDS.includes(kind) ? [kind] : undefined;
    // A name that is cut wrongly teaches nothing.
    return start < 0 || names.some((name) => name.start < end && start < name.end) ? undefined : other;
  };
}

/** Who may be a company or a person: "owner". */
const AGENTS = new Set(['founder', 'owner', 'investor', 'buyer', 'seller', 'holder']);
const kindsOfRole = (role: string): readonly Kind[] =>
  role === 'person'
    ? ['Person']
    : role === 'entity'
      ? ['Organization', 'Person', 'Product']
      : AGENTS.has(role)
        ? ['Organization', 'Person']
        : ['Organization'];

function labelByRole(facts: NonNullable<Annotated['facts']>): Label {
  const kinds = new Map<string, readonly Kind[]>();
  for (const { roles = {} } of facts)
    for (const [role, fillers] of Object.entries(roles))
      for (const name of fillers.flat()) {
        const [known, own] = [kinds.get(name), kindsOfRole(role)];
        // Of two roles the one tells more that allows fewer kinds; a person's role is the surest.
        if (!known || role === 'person' || (known[0] !== 'Person' && own.length < known.length))
          kinds.set(name, own);
      }
  return (draft) => kinds.get(draft.text);
}

/** A sample for each form of a name and for each thing that is named in several forms; with `other` none of business. */
function samplesOf(
  session: Session,
  text: Annotated,
  label: Label,
  weight: number,
  other: boolean,
): Sample[] {
  const { lexicon, knownNames } = session.engine;
  const document = readText(session.read({ source: text.id, title: text.title, text: text.text }), lexicon);
  const { drafts, forms, assigned, business } = nameGroups(document, findValues(document, lexicon), lexicon, {
    knownNames,
  });
  if (other && business) return [];
  const groups = new Map<number, number[]>();
  assigned.forEach(({ group }, draft) => groups.set(group, [...(groups.get(group) ?? []), draft]));
  const labels = drafts.map((draft) => label(draft, document));
  return [...forms.map((form) => form.drafts), ...groups.values()].flatMap((own) => {
    const told = own.flatMap((draft) => labels[draft]?.join(' ') ?? []);
    const cues = [...countedCues(own.map((draft) => drafts[draft]!))];
    return [...new Set(told)].map((kinds) => ({
      cues,
      kinds: kinds.split(' ').map((kind) => KINDS.indexOf(kind as Kind)),
      weight:
        (weight / 2) *
        Math.min(3, Math.sqrt(told.length)) *
        (told.filter((t) => t === kinds).length / told.length),
    }));
  });
}

/** What the lexicon expects of the cues, by kind, in log-odds. */
export function expectedWeights(lexicon: Lexicon, scale: number): Map<string, number[]> {
  const expected = new Map<string, number[]>();
  KINDS.forEach((kind, column) => {
    for (const [cue, weight] of lexicon.valuesOf(`evidence-${kind.toLowerCase()}`)) {
      const row = expected.get(cue) ?? new Array<number>(KINDS.length).fill(0);
      row[column] = scale * Number(weight);
      expected.set(cue, row);
    }
  });
  return expected;
}
