import { PARTS_OF_SPEECH, WORD_FORMS, type PartOfSpeech, type Reading } from './reading.js';

const bitsOf = <Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> =>
  Object.fromEntries(names.map((name, i) => [name, 1 << i])) as Record<Name, number>;

/** A bit for each part of speech: `PART.noun | PART.adjective` is either. */
export const PART = bitsOf(PARTS_OF_SPEECH);
/** A bit for each form of a word. */
export const FORM = bitsOf(WORD_FORMS);

/** The word classes of all readings, each once; most readings have none. */
function classesOf(list: readonly Reading[]): readonly string[] {
  const having = list.filter((r) => r.classes.length > 0);
  const [first] = having;
  return !first ? NONE : having.length === 1 ? first.classes : [...new Set(having.flatMap((r) => r.classes))];
}

const NONE: readonly string[] = [];
/** So many classes are looked through as fast as a set of them is asked, and most words have no more. */
const FEW = 6;

/** All ways to read a word or phrase, the most usual first, with what is asked of them worked out once. Immutable. */
export class Readings {
  static readonly none = new Readings([]);

  /** The part of speech that the word has most often. */
  readonly usual: PartOfSpeech | undefined;
  /** The first reading that has a word class, or else the first. */
  readonly main: Reading | undefined;
  /** The word classes of all readings, each once. */
  readonly classes: readonly string[];
  private readonly parts: number;
  private readonly forms: number;
  private readonly verbForms: number;
  private readonly nounForms: number;
  private classSet: ReadonlySet<string> | undefined;
  private byPart: Map<PartOfSpeech, Readings> | undefined;

  constructor(readonly list: readonly Reading[]) {
    this.usual = list[0]?.pos;
    this.main = list.find((r) => r.classes.length > 0) ?? list[0];
    this.classes = classesOf(list);
    let [parts, forms, verbForms, nounForms] = [0, 0, 0, 0];
    for (const { pos, form } of list) {
      parts |= PART[pos];
      forms |= FORM[form];
      if (pos === 'verb') verbForms |= FORM[form];
      if (pos === 'noun') nounForms |= FORM[form];
    }
    this.parts = parts;
    this.forms = forms;
    this.verbForms = verbForms;
    this.nounForms = nounForms;
  }

  static of(...list: readonly Reading[]): Readings {
    return new Readings(list);
  }

  get length(): number {
    return this.list.length;
  }

  /** Whether some reading is of one of these parts of speech. */
  is(parts: number): boolean {
    return (this.parts & parts) !== 0;
  }

  /** Whether every reading is of one of these parts of speech; true where there is none. */
  only(parts: number): boolean {
    return (this.parts & ~parts) === 0;
  }

  /** Whether some reading is in one of these forms, of whatever part of speech. */
  inForm(forms: number): boolean {
    return (this.forms & forms) !== 0;
  }

  /** Whether every reading is in one of these forms; true where there is none. */
  onlyForm(forms: number): boolean {
    return (this.forms & ~forms) === 0;
  }

  /** Whether some reading is a verb in one of these forms. */
  isVerb(forms: number): boolean {
    return (this.verbForms & forms) !== 0;
  }

  /** Whether some reading is a noun in one of these forms. */
  isNoun(forms: number): boolean {
    return (this.nounForms & forms) !== 0;
  }

  inClass(className: string): boolean {
    const { classes } = this;
    if (classes.length <= FEW) return classes.length > 0 && classes.includes(className);
    return (this.classSet ??= new Set(classes)).has(className);
  }

  inAny(classNames: readonly string[]): boolean {
    return this.classes.length > 0 && classNames.some((name) => this.inClass(name));
  }

  /** Whether some reading is of a part of speech and of a class. */
  isIn(part: PartOfSpeech, className: string): boolean {
    return this.inClass(className) && this.ofPart(part).inClass(className);
  }

  /** The readings of one part of speech. */
  ofPart(part: PartOfSpeech): Readings {
    if (this.parts === PART[part]) return this;
    const known = this.byPart?.get(part);
    if (known) return known;
    const made = this.is(PART[part]) ? this.filter((r) => r.pos === part) : Readings.none;
    (this.byPart ??= new Map()).set(part, made);
    return made;
  }

  /** The readings that fit; the same object where all do. */
  filter(fits: (reading: Reading) => boolean): Readings {
    const fitting = this.list.filter(fits);
    return fitting.length === this.list.length ? this : new Readings(fitting);
  }
}
