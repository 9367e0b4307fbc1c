import { z } from 'zod';
import { rowOf, type Row } from '../rows.js';
import { overlap, stageGold, type StagesReader } from './read.js';

const name = z.object({ start: z.number(), end: z.number(), type: z.string() });
const shape = z.looseObject({ id: z.string(), text: z.string(), names: z.array(name) });
type Name = z.infer<typeof name>;

/** Names by exact boundary, and by boundary with type. Gold names of type `Other` count neither way. */
export function nameRows(folder: string, read: StagesReader): Row[] {
  return [
    ...measure('names', ['Person', 'Organization', 'Place'], folder, 'names', read),
    ...measure(
      'names in business articles',
      ['Person', 'Organization', 'Product', 'Place'],
      folder,
      'business-names',
      read,
    ),
  ];
}

function measure(
  part: string,
  types: readonly string[],
  folder: string,
  stage: string,
  read: StagesReader,
): Row[] {
  let [gold, predicted, found, typed] = [0, 0, 0, 0];
  for (const document of stageGold(folder, stage, shape)) {
    const open = document.names.filter(({ type }) => type === 'Other');
    const counted = (one: Name): boolean =>
      types.includes(one.type) &&
      !open.some((other) => overlap([other.start, other.end], [one.start, one.end]));
    const theirs = byBoundary(
      document.names.filter(({ type }) => type !== 'Other'),
      document.text,
    );
    const mine = byBoundary(read(document).names.filter(counted), document.text);
    gold += theirs.size;
    predicted += mine.size;
    for (const [at, { type }] of mine) {
      const same = theirs.get(at);
      if (same) found += 1;
      if (same?.type === type) typed += 1;
    }
  }
  return [
    rowOf('stages', part, { gold, predicted, found }),
    rowOf('stages', `${part}, typed`, { gold, predicted, found: typed }),
  ];
}

/** Names by where they stand, without an article or address in front and a possessive behind. */
const byBoundary = (names: readonly Name[], text: string): Map<string, Name> =>
  new Map(names.map((one) => [boundary(one, text), one]));

function boundary({ start, end }: Name, text: string): string {
  const opening = /^(the|mr\.?|mrs\.?|ms\.?|dr\.?|sir) /i.exec(text.slice(start, end));
  const first = start + (opening?.[0].length ?? 0);
  const possessive = /['’]s?$/.exec(text.slice(first, end));
  return `${first} ${end - (possessive?.[0].length ?? 0)}`;
}
