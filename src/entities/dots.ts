import type { Context } from './context.js';
import type { Run } from './runs.js';

/** "Inc.", "plc.": a word with a dot behind it, no initials ("N.V."). */
const isDotted = (text: string): boolean => text.endsWith('.') && text.indexOf('.') === text.length - 1;

/** Whether the article writes legal suffixes with a dot where no sentence ends: "Foo Inc. said". */
export const writesDots = (context: Context): boolean =>
  context.tokens.some((_, at) => isDottedSuffix(context, at) && !closesSentence(context, at));

/** Offset behind a name: the dot of a suffix that closes a sentence is the sentence's, unless the article writes such dots. */
export function nameEnd(context: Context, { end }: Run, dotted: boolean): number {
  const last = context.tokens[end - 1];
  const own = dotted || !isDottedSuffix(context, end - 1) || !closesSentence(context, end - 1);
  return (last?.end ?? 0) - (own ? 0 : 1);
}

const isDottedSuffix = ({ tokens, words }: Context, at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && token.text.length > 1 && isDotted(token.text) && words.legalForm(token.lower);
};

/** Nothing of its sentence follows but closing quotation marks and brackets. */
function closesSentence({ tokens }: Context, at: number): boolean {
  let next = at + 1;
  while (/^["'”’)\]]$/.test(tokens[next]?.text ?? '')) next += 1;
  return tokens[next]?.sentence !== tokens[at]?.sentence;
}
