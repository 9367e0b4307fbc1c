/** A record without the keys that have no value: JSON and equality then see the same record. */
export function withoutUndefined<Record extends object>(record: {
  [Key in keyof Record]: Record[Key] | undefined;
}): Record {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Record;
}
