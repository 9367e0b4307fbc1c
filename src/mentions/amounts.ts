import { readNegative, readNumber, withScale, type NumberReading } from './numbers.js';
import { continues, find, findBefore, isDash, isListed, isTight, role, type Scan } from './scan.js';
import { readLetter, readPrefix, readSubunit, readSuffix, type Unit } from './units.js';

/** A number with its unit, or a range of two, as lexemes `start` up to `end`. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  /** One number, or smallest and largest. */
  readonly numbers: readonly [number] | readonly [number, number];
  readonly unit: Unit | undefined;
  readonly style: 'symbol-first' | 'unit-last' | 'number';
  readonly reading: NumberReading;
}

interface Side {
  readonly start: number;
  readonly end: number;
  readonly reading: NumberReading;
  readonly unit: Unit | undefined;
  readonly prefixed: boolean;
  /** Added by a second part: "forty-five cents" after "thirteen dollars". */
  readonly extra: number;
}

/**
 * The amounts that start at lexeme `at`: mostly one; two for "from 10 to 15 percent", which is no range but shares its
 * unit; none when no number starts here.
 */
export function readAmounts(scan: Scan, at: number): readonly Amount[] {
  const between = role(scan, at) === 'between';
  const first = readSide(scan, between ? at + 1 : at);
  if (first === undefined) return [];
  const link = linkAfter(scan, first.end, between);
  const second = link === undefined ? undefined : readSide(scan, first.end + 1);
  if (link !== undefined && second !== undefined) {
    const joined = join(scan, first, second, link);
    if (joined === 'apart') return shareUnit(first, second);
    if (joined !== undefined) return [between ? { ...joined, start: at } : joined];
  }
  return between ? [] : [single(first)];
}

function readSide(scan: Scan, at: number): Side | undefined {
  const bracketed = readBracketed(scan, at);
  if (bracketed) return bracketed;
  const prefix = readPrefix(scan, at) ?? readLetter(scan, at);
  if (prefix === undefined && isGlued(scan, at)) return undefined;
  const reading =
    readNumber(scan, prefix?.end ?? at, prefix !== undefined) ?? (prefix && readNegative(scan, prefix.end));
  if (reading === undefined) return undefined;
  const large = reading.scale >= 1000 || (scan.lexemes[reading.end - 1]?.text.includes(',') ?? false);
  const suffix = readSuffix(scan, reading.end, large);
  if (prefix) {
    const agrees =
      suffix?.kind === 'money' &&
      suffix.factor === prefix.factor &&
      (suffix.currency === prefix.currency || refines(scan, at, suffix));
    const end = agrees ? suffix.end : reading.end;
    const unit = agrees ? suffix : prefix;
    return withCents(scan, { start: at, end, reading, unit, prefixed: true, extra: 0 });
  }
  const end = suffix?.end ?? reading.end;
  return withCents(scan, { start: at, end, reading, unit: suffix, prefixed: false, extra: 0 });
}

/**
 * "($7.4)M", "($1.2) million": a sum below zero, which what stands behind the bracket tells from an aside; so does what
 * stands in front of "EPS of ($0.36)".
 */
function readBracketed(scan: Scan, at: number): Side | undefined {
  if (scan.lexemes[at]?.text !== '(') return undefined;
  const unit = readPrefix(scan, at + 1);
  const reading = unit && readNumber(scan, unit.end, true);
  if (!reading || reading.scale > 1 || scan.lexemes[reading.end]?.text !== ')') return undefined;
  const scaled = withScale(scan, { ...reading, base: -reading.base, end: reading.end + 1 });
  return scaled.scale > 1 || findBefore(scan, 'before-sum', at)
    ? { start: at, end: scaled.end, reading: scaled, unit, prefixed: true, extra: 0 }
    : undefined;
}

/** "$1.75 billion Canadian dollars": the words say whose dollar the sign is. */
function refines(scan: Scan, at: number, suffix: Unit & { kind: 'money' }): boolean {
  return scan.lexemes[at]?.text === '$' && isListed(scan, 'dollar-currency', suffix.currency);
}

/** True for digits written on to letters or other digits: "G8", "F-16", "2.0.1". */
function isGlued(scan: Scan, at: number): boolean {
  const before = scan.lexemes[at - 1];
  // "1 . 85", as tokenised corpora write decimals: its second half is no number of its own.
  if (before?.text === '.' && before.gap === 'space' && scan.lexemes[at - 2]?.kind === 'number') return true;
  if (!isTight(scan, at) || before === undefined) return false;
  return before.kind !== 'sign' || /[/.:_@#'’]/.test(before.text);
}

/** "thirteen dollars forty-five cents", "10 dollars and 30 cents", "15 dollars and 50." */
function withCents(scan: Scan, side: Side): Side {
  const { unit } = side;
  if (unit?.kind !== 'money' || unit.factor !== 1 || side.reading.scale !== 1) return side;
  const joined = role(scan, side.end) === 'and';
  const at = joined ? side.end + 1 : side.end;
  if (!continues(scan, at)) return side;
  const cents = isGlued(scan, at) ? undefined : readNumber(scan, at, false);
  if (cents === undefined || cents.scale !== 1 || !Number.isInteger(cents.base) || cents.base >= 100)
    return side;
  const hundredth = readSubunit(scan, cents.end);
  if (hundredth && (hundredth.currency === unit.currency || hundredth.currency === 'cent'))
    return { ...side, end: hundredth.end, extra: cents.base / 100 };
  const closes = scan.lexemes[cents.end]?.kind !== 'word' && scan.lexemes[at]?.text.length === 2;
  const plain = joined && !side.prefixed && closes && role(scan, side.start - 1) !== 'between';
  return plain && cents.style === 'digits' ? { ...side, end: cents.end, extra: cents.base / 100 } : side;
}

function linkAfter(scan: Scan, at: number, between: boolean): 'to' | 'dash' | 'and' | undefined {
  if (!continues(scan, at)) return undefined;
  if (isDash(scan, at)) return 'dash';
  const word = role(scan, at);
  // "between $16m to $17m" means "and".
  if (between) return word === 'and' || word === 'to' ? 'and' : undefined;
  return word === 'to' ? 'to' : undefined;
}

const worth = (side: Side, reading = side.reading): number => {
  const factor = side.unit?.kind === 'money' ? side.unit.factor : 1;
  return Number(((reading.base * reading.scale + side.extra) * factor).toPrecision(15));
};

/** A range; 'apart' where the numbers are two values that share a unit; undefined where they have nothing in common. */
function join(
  scan: Scan,
  first: Side,
  second: Side,
  link: 'to' | 'dash' | 'and',
): Amount | 'apart' | undefined {
  if (!sameUnit(first, second)) return undefined;
  // "down 4% in 2004 to 789m euros": a larger number without unit or scale has nothing to do with the second.
  if (first.unit === undefined && first.reading.scale === 1 && first.reading.base > second.reading.base)
    return undefined;
  const unit = first.unit ?? second.unit;
  // "1.5 to 2 billion": the scale said last holds for both, unless the first is then the larger.
  const shared =
    first.reading.scale === 1 && first.reading.base <= second.reading.base
      ? second.reading.scale
      : first.reading.scale;
  const min = worth({ ...first, unit }, { ...first.reading, scale: shared });
  const max = worth({ ...second, unit });
  if (isChange(scan, first, second, link)) return first.unit ? undefined : second.unit ? 'apart' : undefined;
  if (min >= max) return undefined;
  // "fell by 90 to 4,100": by how much it changed, and what it came to.
  if (unit === undefined && link === 'to' && isBy(scan, first.start) && max > 5 * min) return undefined;
  if (link === 'dash' && unit === undefined && second.reading.scale === 1 && isCodeLike(scan, first, second))
    return undefined;
  const style = first.prefixed ? 'symbol-first' : unit ? 'unit-last' : 'number';
  const reading = { ...second.reading, scale: Math.max(shared, second.reading.scale) };
  return { start: first.start, end: second.end, numbers: [min, max], unit, style, reading };
}

const isBy = (scan: Scan, at: number): boolean => scan.lexemes[at - 1]?.lower === 'by';

function sameUnit(first: Side, second: Side): boolean {
  const [a, b] = [first.unit, second.unit];
  if (a === undefined) return b === undefined || !second.prefixed;
  if (b === undefined) return first.prefixed;
  if (a.kind !== 'money' || b.kind !== 'money') return a.kind === b.kind;
  return a.currency === b.currency && a.factor === b.factor;
}

/** "rose from 5 to 7", "up $2 to $34": two values and no range. */
function isChange(scan: Scan, first: Side, second: Side, link: string): boolean {
  if (link !== 'to') return false;
  if (role(scan, first.start - 1) === 'from')
    return findBefore(scan, 'range-from', first.start, 6) === undefined;
  if (first.unit === undefined || second.unit === undefined) return false;
  for (let at = Math.max(0, first.start - 4); at < first.start; at++)
    if (find(scan, 'change', at)) return true;
  return false;
}

/** Small or odd pairs of plain numbers with a hyphen are scores, seasons and models rather than ranges. */
function isCodeLike(scan: Scan, first: Side, second: Side): boolean {
  const spaced = scan.lexemes[first.end]?.gap === 'space';
  return (
    spaced ||
    first.reading.base < 10 ||
    second.reading.base / first.reading.base > 5 ||
    /^\d{4,}$/.test(scan.lexemes[second.start]?.text ?? '') ||
    isDash(scan, second.end)
  );
}

function shareUnit(first: Side, second: Side): readonly Amount[] {
  const scale =
    first.reading.base <= second.reading.base * 10 && first.reading.scale === 1 ? second.reading.scale : 1;
  const reading = { ...first.reading, scale: Math.max(scale, first.reading.scale) };
  return [single({ ...first, unit: second.unit, reading }), single(second)];
}

function single(side: Side): Amount {
  const style = side.prefixed ? 'symbol-first' : side.unit ? 'unit-last' : 'number';
  return {
    start: side.start,
    end: side.end,
    numbers: [worth(side)],
    unit: side.unit,
    style,
    reading: side.reading,
  };
}
