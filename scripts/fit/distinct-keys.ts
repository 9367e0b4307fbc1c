/** Makes keys of numbers: YAML has each key once, so equal ones differ by trailing noughts. */
export function distinctKeys(): (numbers: readonly number[]) => string {
  const used = new Set<string>();
  return (numbers) => {
    let key = numbers.map((number) => number.toFixed(2)).join(' ');
    while (used.has(key)) key += '0';
    used.add(key);
    return key;
  };
}
