import { isSeq, parseDocument } from 'yaml';
import { pairKey, type Duplicate, type Evidence } from '../duplicates/find.js';
import { entityId, type LegalSuffixes } from '../output/ids.js';
import type { EntityRecord } from '../output/types.js';
import { parseAliases, readAliasFile } from './file.js';

const HEAD = `# Names of one entity, for finfacts merge --aliases and finfacts load --aliases.
# same: joined; take an entry out to undo it. proposed: joined where you write accept: yes, never asked again where
# you write accept: no.
`;

interface Entry {
  readonly name: string;
  readonly type?: string;
  readonly names: readonly string[];
  readonly why: string;
  readonly against?: string;
}

/**
 * The text of an aliases file to which these duplicates are added: sure ones under `same`, others under `proposed`. What
 * the file says already stays, and a pair of which it says something is not added.
 * @param text the file as it is; empty where there is none
 * @throws AliasError where the file has mistakes
 */
export function withDuplicates(
  text: string,
  duplicates: readonly Duplicate[],
  { file, suffixes }: { readonly file: string; readonly suffixes: LegalSuffixes },
): string {
  const known = new Map(
    parseAliases(text, file, suffixes).map(({ from, into, as }) => [from, { id: into, name: as }]),
  );
  const told = toldPairs(text, file, suffixes);
  const document = parseDocument(text === '' ? `${HEAD}same: []\nproposed: []\n` : text);
  const end = (entity: EntityRecord): { id: string; name: string } => known.get(entity.id) ?? entity;
  for (const { a, b, sure, evidence } of duplicates) {
    const [into, from] = [end(a), end(b)];
    if (into.id === from.id || told.has(pairKey(a.id, b.id)) || told.has(pairKey(into.id, from.id))) continue;
    const entry = entryOf(into.name, from.name, a.type, evidence);
    const key = sure && !known.has(b.id) ? 'same' : 'proposed';
    if (key === 'same') for (const id of [b.id, ...joinedTo(known, b.id)]) known.set(id, into);
    if (!isSeq(document.get(key))) document.set(key, document.createNode([]));
    const list = document.get(key);
    if (isSeq(list)) list.flow = false;
    document.addIn([key], document.createNode(entry));
  }
  return document.toString({ lineWidth: 120 });
}

const joinedTo = (known: ReadonlyMap<string, { readonly id: string }>, id: string): string[] =>
  [...known].filter(([, into]) => into.id === id).map(([from]) => from);

function entryOf(name: string, other: string, type: string, evidence: readonly Evidence[]): Entry {
  const said = (some: readonly Evidence[]): string => some.map(({ why }) => why).join('; ');
  const against = said(evidence.filter(({ weight }) => weight < 0));
  return {
    name,
    ...(type !== 'Organization' && { type }),
    names: [other],
    why: said(evidence.filter(({ weight }) => weight > 0)),
    ...(against !== '' && { against }),
  };
}

/** The pairs that a file speaks of, whatever it says of them. */
function toldPairs(text: string, file: string, suffixes: LegalSuffixes): Set<string> {
  const { same, proposed } = readAliasFile(text, file);
  return new Set(
    [...same, ...proposed].flatMap(({ name, type, names }) =>
      names.map((one) => {
        const other = typeof one === 'string' ? { name: one, type } : one;
        return pairKey(entityId(type, name, suffixes), entityId(other.type, other.name, suffixes));
      }),
    ),
  );
}
