import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A hash of all YAML files below a folder of rules, names and contents: whether an image was made from them. */
export function rulesHash(folder: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((file) => /\.ya?ml$/.test(file)).sort()) {
    const content = readFileSync(join(folder, name));
    hash.update(`${name.replaceAll('\\', '/')}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}
