import { z } from 'zod';
import { STATUSES } from '../facts/types.js';
import type { GoldDocument } from './types.js';

const factShape = z.looseObject({
  type: z.string(),
  roles: z.record(z.string(), z.array(z.array(z.string()).min(1))).optional(),
  status: z.enum(STATUSES).nullable().optional(),
});
const goldShape = z.looseObject({
  id: z.string(),
  facts: z.array(
    factShape.extend({
      optional: z.boolean().optional(),
      or: z.array(factShape.partial({ type: true })).optional(),
    }),
  ),
  open: z.boolean().optional(),
  closed: z.array(z.string()).optional(),
  anti: z.array(factShape).optional(),
});

/** A line of a gold file that is no gold document: 1-based number, and what is wrong. */
class GoldError extends Error {
  override readonly name = 'GoldError';
}

/**
 * The gold documents of a JSON Lines text; `only` keeps gold facts of those types.
 * @throws GoldError naming `file` and line
 */
export function readGold(text: string, file: string, only?: readonly string[]): GoldDocument[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const document = parseLine(line, `${file}:${index + 1}`);
    return [{ ...document, facts: document.facts.filter(({ type }) => only?.includes(type) ?? true) }];
  });
}

function parseLine(line: string, place: string): GoldDocument {
  let content: unknown;
  try {
    content = JSON.parse(line);
  } catch {
    throw new GoldError(`${place}: this is not JSON.`);
  }
  const parsed = goldShape.safeParse(content);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new GoldError(
    `${place}: not a gold document: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
  );
}
