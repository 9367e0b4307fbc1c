/** What a line of a data file says (`file` is the number of the lexicographer's file that it comes from): `offset file type count (word id)… count (pointer offset type place)… | gloss`. */
export function synsetFields(line: string): {
  readonly offset: string;
  readonly file: number;
  readonly words: readonly string[];
  readonly pointers: readonly (readonly [symbol: string, offset: string])[];
} {
  const fields = line.split(' ');
  const words = Array.from({ length: parseInt(fields[3] ?? '0', 16) }, (_, i) => fields[4 + 2 * i] ?? '');
  const at = 4 + 2 * words.length;
  const pointers = Array.from(
    { length: Number(fields[at] ?? 0) },
    (_, i) => [fields[at + 1 + 4 * i] ?? '', fields[at + 2 + 4 * i] ?? ''] as const,
  );
  return {
    offset: fields[0] ?? '',
    file: Number(fields[1]),
    words: words.map((word) => word.replace(/\(\w+\)$/, '')),
    pointers,
  };
}
