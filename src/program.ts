import { storedFurniture, type FurnitureRules, type StoredFurniture } from './article/furniture.js';
import { imageOf, programImage } from './compile/image-file.js';
import { storedGrammar, storedRowExamples } from './grammar/stored.js';
import { tagger, type Tagger } from './grammar/tagger.js';
import { englishWords } from './grammar/words.js';
import { storedDictionary } from './lexicon/dictionary.js';
import { lexiconOf } from './lexicon/lexicon.js';
import { storedLists } from './lexicon/stored-lists.js';
import type { Lexicon } from './lexicon/types.js';
import { storedPlaces, type PlaceTable } from './normalise/places.js';
import { once } from './once.js';
import type { FactTypes } from './output/fact-types.js';
import type { RowExample } from './grammar/types.js';
import type { Mappings } from './rules/mappings.js';
import { storedMappings, storedRules, storedTypes } from './rules/stored-rules.js';
import type { RuleSet } from './rules/types.js';

/** All that rules say. Each part is made ready when it is first asked for, and then throws where there is a mistake. */
export interface Program {
  readonly lexicon: Lexicon;
  /** Gives the words of a sentence their parts of speech. */
  readonly tagger: Tagger;
  /** The examples of the grammar's rows. */
  readonly rowExamples: readonly RowExample[];
  readonly rules: RuleSet;
  readonly types: FactTypes;
  /** How the types stand in other vocabularies. */
  readonly mappings: Mappings;
  readonly furniture: FurnitureRules;
  /** In which countries places lie. */
  readonly places: PlaceTable;
}

/**
 * What the build compiled from a folder of rules; undefined where it was changed since. Nothing that compiles is loaded
 * for it: no YAML, no checks.
 */
export function storedProgram(folder: string): Program | undefined {
  const image = imageOf(folder);
  return (
    image &&
    programOf({
      lexicon: () => lexiconOf(storedLists(image), storedDictionary(programImage())),
      tagger: () => tagger(storedGrammar(image, folder), englishWords(image)),
      rowExamples: () => storedRowExamples(image, folder),
      rules: () => storedRules(image, folder),
      types: () => storedTypes(image),
      mappings: () => storedMappings(image),
      furniture: () => storedFurniture(image.json('article/furniture') as StoredFurniture),
      places: () => storedPlaces(programImage()),
    })
  );
}

/** A program of parts that are made when they are asked for. */
export function programOf(parts: { readonly [Part in keyof Program]: () => Program[Part] }): Program {
  const lexicon = once(parts.lexicon);
  const tagger = once(parts.tagger);
  const rowExamples = once(parts.rowExamples);
  const rules = once(parts.rules);
  const types = once(parts.types);
  const mappings = once(parts.mappings);
  const furniture = once(parts.furniture);
  const places = once(parts.places);
  return {
    get lexicon() {
      return lexicon();
    },
    get tagger() {
      return tagger();
    },
    get rowExamples() {
      return rowExamples();
    },
    get rules() {
      return rules();
    },
    get types() {
      return types();
    },
    get mappings() {
      return mappings();
    },
    get furniture() {
      return furniture();
    },
    get places() {
      return places();
    },
  };
}
