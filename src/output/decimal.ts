/** The number in plain decimal digits, never with an exponent: 5.86e8 → "586000000", 1e-7 → "0.0000001". */
export function decimalText(value: number): string {
  const [digits = '', exponent] = String(Math.abs(value)).split('e');
  const sign = value < 0 ? '-' : '';
  if (exponent === undefined) return sign + digits;
  const [whole = '', fraction = ''] = digits.split('.');
  const point = whole.length + Number(exponent);
  const all = whole + fraction;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${all}`;
  return sign + all.padEnd(point, '0');
}

const STEPS = [
  [1e12, 'tn'],
  [1e9, 'bn'],
  [1e6, 'm'],
] as const;

/** The number as a reader likes it in a caption: 586000000 → "586m", 1250000000 → "1.25bn". */
export function shortNumber(value: number): string {
  const [step, unit] = STEPS.find(([size]) => Math.abs(value) >= size) ?? [1, ''];
  return `${decimalText(Number((value / step).toPrecision(4)))}${unit}`;
}
