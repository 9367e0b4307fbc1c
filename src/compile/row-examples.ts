import type { RowExample } from '../grammar/types.js';
import type { Mask } from '../grammar/readings.js';
import type { Place } from '../rules/source.js';

/** The examples and counterexamples of one row as they are written. */
export interface WrittenExamples {
  readonly examples: readonly string[];
  readonly counterexamples: readonly string[];
}

/** Takes sentences with one marked word apart: "The [offer]noun was rejected." */
export function parseExamples(
  { examples, counterexamples }: WrittenExamples,
  row: string,
  place: Place,
  readings: ReadonlyMap<string, Mask>,
): RowExample[] {
  const parse = (text: string, own: Place, counter: boolean): RowExample[] => {
    const [, before, word, name = '', after] =
      /^([^[\]]*)\[([^[\]]+)\]([a-z-]+)((?:[^a-z[\]-][^[\]]*)?)$/.exec(text) ?? [];
    const reading = readings.get(name);
    if (word === undefined || reading === undefined) {
      own.report(word === undefined ? 'no word is marked' : `unknown reading \`${name}\``, {
        hint: 'mark one word and say what it is: `The [offer]noun was rejected.`',
      });
      return [];
    }
    const sentence = `${before}${word}${after}`;
    return [{ row, origin: own.origin, text: sentence, at: before!.length, name, reading, counter }];
  };
  return [
    ...examples.flatMap((text, i) => parse(text, place.at('examples', i), false)),
    ...counterexamples.flatMap((text, i) => parse(text, place.at('counterexamples', i), true)),
  ];
}
