import type { Lexicon } from '../lexicon/types.js';
import { currencyOf, scaleOf } from './values.js';

/** What a table's head says its numbers are in: "(in millions, except per share data)", "€m", "US$'000". */
export interface Units {
  readonly currency?: string;
  readonly scale?: number;
}

const WORDS = /['’]?000s?\b|[\p{L}.]{0,3}[$€£¥₹](?:m|mn|bn|k)?(?!\p{L})|[\p{L}][\p{L}.]*/gu;

/** The units that the words of a heading tell; both or either may be missing. */
export function unitsIn(text: string, lexicon: Lexicon): Units {
  let units: Units = {};
  const words = [...text.toLowerCase().matchAll(WORDS)].map(([word]) => word.replace(/\.$/, ''));
  words.forEach((word, i) => {
    const [, sign, letter] = /^(.*[$€£¥₹])(m|mn|bn|k)?$/u.exec(word) ?? [];
    const code = sign ?? (upperCode(word, text) ? word : undefined);
    const currency =
      (code === undefined ? undefined : currencyOf(code, lexicon)) ??
      lexicon.value(word, 'currency') ??
      lexicon.value(`${words[i - 1] ?? ''} ${word}`, 'currency');
    const scale = scaleIn(letter ?? word, letter !== undefined || units.currency !== undefined, lexicon);
    units = {
      ...units,
      ...(currency === undefined ? {} : { currency }),
      ...(scale === undefined || units.scale !== undefined ? {} : { scale }),
    };
  });
  return units;
}

const upperCode = (word: string, text: string): boolean =>
  /^[a-z]{3}$/.test(word) && text.includes(word.toUpperCase());

/** "thousands", "'000", and "m" behind a currency. */
function scaleIn(word: string, behindCurrency: boolean, lexicon: Lexicon): number | undefined {
  if (/^['’]?000s?$/.test(word)) return 1000;
  if (word.length <= 2 && !behindCurrency) return undefined;
  return /^hundreds?$|^dozens?$/.test(word) ? undefined : scaleOf(word, lexicon);
}
