import { continues, find, isDash, isTight, overHyphen, role, type Scan } from './scan.js';

/** A number as written: `base` times `scale` ("1.5" and 1000000 for "1.5 million"). */
export interface NumberReading {
  readonly base: number;
  readonly scale: number;
  /** Lexeme after the number. */
  readonly end: number;
  readonly style: 'digits' | 'words';
}

/** The number that starts at lexeme `at`: "1,500", "2.1bn", "13-1/2", "forty-five", "half a billion", "a million". */
export function readNumber(scan: Scan, at: number, withCurrency: boolean): NumberReading | undefined {
  if (!continues(scan, at) && at > 0 && withCurrency) return undefined;
  return scan.lexemes[at]?.kind === 'number'
    ? readDigits(scan, at, withCurrency)
    : (readPart(scan, at) ?? readSign(scan, at) ?? readWords(scan, at));
}

/**
 * A number below zero behind its currency: "(7.4)" of "$(7.4)M", "(0.8m)", "-0.5 million".
 * @param at the lexeme behind the currency
 */
export function readNegative(scan: Scan, at: number): NumberReading | undefined {
  const open = scan.lexemes[at]?.text === '(';
  if (!open && !(isDash(scan, at) && isTight(scan, at + 1))) return undefined;
  const reading = scan.lexemes[at + 1]?.kind === 'number' ? readDigits(scan, at + 1, true) : undefined;
  if (!reading) return undefined;
  const below = { ...reading, base: -reading.base };
  if (!open) return below;
  if (scan.lexemes[reading.end]?.text !== ')') return undefined;
  const end = reading.end + 1;
  return reading.scale > 1 ? { ...below, end } : withScale(scan, { ...below, end });
}

/** The number with the magnitude that stands behind all of it. */
export const withScale = (scan: Scan, reading: NumberReading): NumberReading => ({
  ...reading,
  ...readScale(scan, reading.end, true),
});

/** The value of digits with thousands separators. */
function digitsOf(text: string): number {
  return Number(text.replaceAll(',', ''));
}

function readDigits(scan: Scan, at: number, withCurrency: boolean): NumberReading | undefined {
  let base = digitsOf(scan.lexemes[at]?.text ?? '');
  let end = at + 1;
  const mixed = readVulgarFraction(scan, overHyphen(scan, end));
  if (isTight(scan, end) && scan.lexemes[end]?.text === '/' && scan.lexemes[end + 1]?.kind === 'number') {
    const whole = readVulgarFraction(scan, at);
    if (whole === undefined) return undefined;
    return { base: whole.value, scale: 1, end: whole.end, style: 'digits' };
  }
  if (mixed !== undefined && Number.isInteger(base)) {
    base += mixed.value;
    end = mixed.end;
  } else {
    const sign = find(scan, 'number-sign', end);
    if (sign && isTight(scan, end)) {
      base += Number(sign.value);
      end = sign.end;
    }
  }
  return { base, ...readScale(scan, end, withCurrency), style: 'digits' };
}

/** "1/2", "7/8": a fraction with a denominator that prices have; else it is a date or a code. */
function readVulgarFraction(scan: Scan, at: number): { value: number; end: number } | undefined {
  const [upper, slash, lower] = scan.lexemes.slice(at, at + 3);
  if (slash?.text !== '/' || slash.gap !== 'none' || lower?.gap !== 'none') return undefined;
  if (upper?.kind !== 'number' || !/^(2|3|4|5|8|16|32|64)$/.test(lower.text)) return undefined;
  const value = Number(upper.text) / Number(lower.text);
  return value < 1 ? { value, end: at + 3 } : undefined;
}

/** Magnitudes after a number ("million", "hundred thousand", "lakh crore"); letters only where they are sure. */
function readScale(scan: Scan, at: number, withCurrency: boolean): { scale: number; end: number } {
  let scale = 1;
  let end = at;
  for (;;) {
    const next = overHyphen(scan, end);
    const hit = continues(scan, next) ? find(scan, 'magnitude', next) : undefined;
    if (hit === undefined) break;
    scale *= Number(hit.value);
    end = hit.end;
  }
  if (end > at) return { scale, end };
  const short = continues(scan, at) ? find(scan, 'magnitude-short', at) : undefined;
  if (short && !(isTight(scan, short.end) && /[\p{L}\p{N}'’&]/u.test(scan.lexemes[short.end]?.text ?? ''))) {
    const beforeCurrency = find(scan, 'currency', short.end) ?? find(scan, 'currency-code', short.end);
    if ((isTight(scan, at) && !isName(scan, at)) || withCurrency || beforeCurrency)
      return { scale: Number(short.value), end: short.end };
  }
  return { scale: 1, end: at };
}

/** "3M": one digit and a capital are a name rather than a number. */
function isName(scan: Scan, at: number): boolean {
  const letter = scan.lexemes[at];
  return letter !== undefined && letter.text !== letter.lower && scan.lexemes[at - 1]?.text.length === 1;
}

/** "half a million", "a quarter of a billion", "three-quarters of a million". */
function readPart(scan: Scan, at: number): NumberReading | undefined {
  const part = find(scan, 'number-part', at);
  if (part === undefined) return undefined;
  const { scale, end } = readScale(scan, part.end, false);
  return scale >= 1000 ? { base: Number(part.value), scale, end, style: 'words' } : undefined;
}

function readSign(scan: Scan, at: number): NumberReading | undefined {
  const sign = find(scan, 'number-sign', at);
  return sign && { base: Number(sign.value), ...readScale(scan, sign.end, false), style: 'words' };
}

/** "twenty-five", "one hundred and fifty thousand", "a million", "two and a half million", "two point five". */
function readWords(scan: Scan, at: number): NumberReading | undefined {
  let current = 0;
  let end = at;
  let last = Infinity;
  if (role(scan, at) === 'article') {
    const { scale, end: after } = readScale(scan, at + 1, false);
    return after > at + 1 && !isDash(scan, after)
      ? { base: 1, scale, end: after, style: 'words' }
      : undefined;
  }
  for (;;) {
    let next = end === at ? at : overHyphen(scan, end);
    if (end > at && last >= 100 && role(scan, next) === 'and' && find(scan, 'number-word', next + 1))
      next += 1;
    const hit = continues(scan, next) || end === at ? find(scan, 'number-word', next) : undefined;
    if (hit === undefined) break;
    const value = Number(hit.value);
    const fits = end === at || (value < 10 ? last >= 20 : value < 100 ? last >= 100 : false);
    if (!fits) break;
    current += value;
    last = value;
    end = hit.end;
    const hundred = find(scan, 'magnitude', overHyphen(scan, end));
    if (hundred?.value === '100' && current < 100) {
      current *= 100;
      last = 100;
      end = hundred.end;
    }
  }
  if (end === at) return undefined;
  const decimals = readDecimalWords(scan, end);
  if (decimals) ({ value: current, end } = { value: current + decimals.value, end: decimals.end });
  const half = readAndPart(scan, end);
  if (half) ({ value: current, end } = { value: current + half.value, end: half.end });
  return { base: current, ...readScale(scan, end, false), style: 'words' };
}

/** "point five", "point two five" after a number in words. */
function readDecimalWords(scan: Scan, at: number): { value: number; end: number } | undefined {
  if (role(scan, at) !== 'point') return undefined;
  let digits = '';
  let end = at + 1;
  for (
    let hit = find(scan, 'number-word', end);
    hit && Number(hit.value) < 10;
    hit = find(scan, 'number-word', end)
  ) {
    digits += hit.value;
    end = hit.end;
  }
  return digits === '' ? undefined : { value: Number(`0.${digits}`), end };
}

/** "and a half", "and three-quarters" after a number in words. */
function readAndPart(scan: Scan, at: number): { value: number; end: number } | undefined {
  if (role(scan, at) !== 'and') return undefined;
  const part = find(scan, 'fraction-of', at + 1);
  return part && { value: Number(part.value) / 100, end: part.end };
}
