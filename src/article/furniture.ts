import type { FurnitureFile } from './furniture-file.js';
import { guarded, type Guard, type LinePattern } from './line-patterns.js';

/** `rules/lexicon/furniture.yml`, compiled. All regexes are tried on trimmed text. */
export interface FurnitureRules {
  /** Whole lines that are no part of the story. */
  readonly furniture: readonly LinePattern[];
  /** Headings of lists of other stories. */
  readonly sections: readonly LinePattern[];
  /** The label in front of another story's headline, with its colon. */
  readonly teaserLabel: LinePattern;
  /** Whole lines that name the writers. */
  readonly bylines: readonly LinePattern[];
  /** Whole lines that hold a date; group `date`. */
  readonly dateLines: readonly LinePattern[];
  /** What stands in front of a first sentence; group `date`. */
  readonly datelines: readonly LinePattern[];
  /** What stands behind a last sentence. */
  readonly tails: { readonly byline: readonly LinePattern[]; readonly furniture: readonly LinePattern[] };
  readonly structure: StructureRules;
  /**
   * Elements of a page to drop: CSS selectors, and words of their class or id. `never` holds no text for readers;
   * `always` is dropped whatever it holds, the others unless they hold the story.
   */
  readonly html: {
    readonly never: readonly string[];
    readonly always: readonly string[];
    readonly selectors: readonly string[];
    readonly names: RegExp;
  };
}

/** How documents are built: regexes for trimmed lines or the beginnings of paragraphs. */
export interface StructureRules {
  /** Whole lines: the heading of what the company is; group `name`. */
  readonly about: readonly LinePattern[];
  /** Such a heading with its section behind it in one paragraph; group `name`. */
  readonly aboutRunOn: readonly LinePattern[];
  /** Whole lines: headings of sections that tell nothing. */
  readonly boilerplateHeadings: readonly LinePattern[];
  /** Beginnings of paragraphs that tell nothing. */
  readonly boilerplate: readonly LinePattern[];
  /** Beginnings of paragraphs that make the whole document an advertisement. */
  readonly advertisements: readonly LinePattern[];
  /** A time of day at the beginning of an entry. */
  readonly entries: readonly LinePattern[];
  /** Whole lines: titles of documents that tell of several things, each on its own. */
  readonly roundups: readonly LinePattern[];
}

/** What a text needs for the regular expression of this key to be worth trying. */
export type GuardFor = (key: string, regex: RegExp) => Guard | undefined;

/**
 * Compiles the content of `furniture.yml`.
 * @throws Error with a message that names the place, for a regex that is wrong
 */
export function compileFurniture(file: FurnitureFile, guardFor: GuardFor = () => undefined): FurnitureRules {
  const pattern = (key: string, source: string, flags: string): LinePattern => {
    const regex = compile(key, source, flags);
    const guard = guardFor(key, regex);
    return guard ? guarded(regex, guard) : regex;
  };
  const list = (key: string, sources: readonly string[], wrap: (source: string) => string, flags: string) =>
    sources.map((source, i) =>
      pattern(`${key}[${i}]`, wrap(expand(source, file.parts, `${key}[${i}]`)), flags),
    );
  const whole = (source: string) => `^(?:${source})$`;
  return {
    furniture: list('furniture', file.furniture, whole, 'iu'),
    sections: list('sections', file.sections, whole, 'iu'),
    teaserLabel: pattern('teasers', teaserLabel(file.teasers.capitals, file.teasers.any_case), 'u'),
    bylines: list('bylines', file.bylines, whole, 'u'),
    dateLines: list('date_lines', file.date_lines, whole, 'u'),
    datelines: list('datelines', file.datelines, (source) => `^(?:${source})\\s*`, 'u'),
    tails: {
      byline: list('tails.byline', file.tails.byline, whole, 'u'),
      furniture: list('tails.furniture', file.tails.furniture, whole, 'u'),
    },
    structure: structureRules(file, list),
    html: { ...file.html, names: namesRegex(file.html.names) },
  };
}

/** What the build keeps of `furniture.yml`. */
export interface StoredFurniture {
  readonly file: FurnitureFile;
  readonly guards: Readonly<Record<string, Guard>>;
}

/** What the build kept, compiled. */
export function storedFurniture({ file, guards }: StoredFurniture): FurnitureRules {
  return compileFurniture(file, (key) => guards[key]);
}

type Compile = (
  key: string,
  sources: readonly string[],
  wrap: (source: string) => string,
  flags: string,
) => LinePattern[];

function structureRules({ structure }: FurnitureFile, compileList: Compile): StructureRules {
  const rows = (
    key: keyof FurnitureFile['structure'],
    wrap: (source: string) => string,
    flags = 'iu',
  ): LinePattern[] =>
    compileList(
      `structure.${key}`,
      structure[key].map(({ is }) => is),
      wrap,
      flags,
    );
  const whole = (source: string): string => `^(?:${source})$`;
  const beginning = (source: string): string => `^(?:${source})`;
  return {
    about: rows('about', whole),
    aboutRunOn: rows('about_run_on', beginning),
    boilerplateHeadings: rows('boilerplate_headings', whole),
    boilerplate: rows('boilerplate', beginning),
    advertisements: rows('advertisements', beginning),
    entries: rows('entries', beginning, 'u'),
    roundups: rows('roundups', whole),
  };
}

/** Replaces every `{{part}}`, parts within parts too. */
function expand(source: string, parts: Readonly<Record<string, string>>, key: string): string {
  return source.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`furniture.yml: ${key} names an unknown part {{${name}}}`);
    return expand(part, parts, `parts.${name}`);
  });
}

function compile(key: string, source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    throw new Error(`furniture.yml: ${key} is not a regular expression: ${(error as Error).message}`);
  }
}

/** "STORY: " as it stands, "See also: " in any case; a regex has one case rule, so the latter is spelled out. */
function teaserLabel(capitals: readonly string[], anyCase: readonly string[]): string {
  const either = (letter: string) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`;
  const spelled = anyCase.map((label) => label.replace(/\p{L}/gu, either).replace(/'/g, "['’]"));
  return `^(?:${[...capitals, ...spelled].join('|')})\\s?(?::|[|»>–—])\\s*`;
}

/** Matches words of a class or id once these are separated by single spaces: ` article share bar `. */
function namesRegex(names: readonly string[]): RegExp {
  return compile('html.names', ` (?:${names.join('|')})(?= )`, 'iu');
}
