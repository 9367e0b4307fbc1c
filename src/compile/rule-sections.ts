import { relative } from 'node:path';
import type { FurnitureFile } from '../article/furniture-file.js';
import { compileFurniture, type StoredFurniture } from '../article/furniture.js';
import type { Guard } from '../article/line-patterns.js';
import type { Section } from '../image/container.js';
import type { Mappings } from '../rules/mappings.js';
import type { StoredMappings, StoredRules } from '../rules/stored-rules.js';
import type { Origin, RuleSet } from '../rules/types.js';
import { guardOf } from './regex-guards.js';

/** Rules compiled from a folder as sections of an image (see `storedRules`). Their lines are looked up here, once. */
export function ruleSections(rules: RuleSet, folder: string): [string, Section][] {
  const { types, frames, patterns, phrases, examples, status } = rules;
  const placed = <Rule extends { readonly origin: Origin }>(all: readonly Rule[]): Rule[] =>
    all.map((rule) => ({
      ...rule,
      origin: { file: relative(folder, rule.origin.file).replaceAll('\\', '/'), line: rule.origin.line },
    }));
  const stored: StoredRules = {
    frames: placed(frames),
    patterns: placed(patterns),
    phrases: placed(phrases),
    status,
  };
  return [
    ['rules/rules', { json: stored }],
    ['rules/types', { json: [...types.values()] }],
    ['rules/examples', { json: placed(examples) }],
  ];
}

/** Mappings as a section of an image (see `storedMappings`). */
export function mappingSection({ types, ...rest }: Mappings): [string, Section] {
  const stored: StoredMappings = { ...rest, types: [...types] };
  return ['rules/mappings', { json: stored }];
}

/** What is furniture as a section of an image: its regular expressions as they are written, and what guards them. */
export function furnitureSection(file: FurnitureFile): [string, Section] {
  const guards: Record<string, Guard> = {};
  compileFurniture(file, (key, regex) => {
    const guard = guardOf(regex);
    if (guard) guards[key] = guard;
    return guard;
  });
  const stored: StoredFurniture = { file, guards };
  return ['article/furniture', { json: stored }];
}
