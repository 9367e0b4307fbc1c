import { didYouMean } from './nearest.js';
import type { Parsed } from './parse-schema.js';
import type { FactType } from './types.js';

/** Names that a fact type can hold: its roles and qualifiers. */
export function targetsOf(type: FactType): readonly string[] {
  return [...Object.keys(type.roles), ...type.qualifiers];
}

/** Checks that all names inside a fact type are roles or qualifiers that it has. */
export function checkType({ value: type, place }: Parsed<FactType>): void {
  const roles = Object.keys(type.roles);
  const known = targetsOf(type);
  const expect = (key: string, names: readonly string[], allowed: readonly string[]): void => {
    for (const name of names) {
      const bare = name.replace(/^#|[+?]$/g, '');
      if (allowed.includes(bare)) continue;
      const hint = didYouMean(bare, allowed);
      const message = `\`${key}\` of ${type.name} names \`${bare}\`, which it does not have`;
      place.at(key).report(message, { find: bare, hint });
    }
  };
  expect('oneOf', type.oneOf, known);
  expect('requiredQualifiers', type.requiredQualifiers, type.qualifiers);
  expect('identifying', type.identifying, type.qualifiers);
  if (type.view?.ownership && !type.shortcut)
    place.at('view').report(`\`ownership\` of ${type.name} needs a \`shortcut\``, {
      hint: 'the shortcut leads from the owner to what is owned',
    });
  if (type.shortcut) expect('shortcut', [type.shortcut.from, type.shortcut.to], roles);
  if (type.country) {
    expect('country', [type.country.from], roles);
    expect('country', [type.country.of], type.qualifiers);
  }
  if (type.beyond) expect('beyond', Object.keys(type.beyond.roles), roles);
  if (type.describes) expect('describes', [type.describes], roles);
  for (const names of Object.values(type.evaluation)) expect('evaluation', names, known);
}
