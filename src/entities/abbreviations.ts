import type { Token } from '../text/types.js';

/** So many of the words may give no letter: "return on average equity (ROE)". */
const SLACK = 3;

/**
 * Abbreviations that an article gives for words in small letters: "a transport management system (TMS)". They are no names.
 * Pure; linear.
 */
export function abbreviations(tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = 1; i + 1 < tokens.length; i++) {
    const [open, short, close] = [tokens[i - 1], tokens[i], tokens[i + 1]];
    if (open?.text !== '(' || close?.text !== ')' || !short) continue;
    const letters = /^(\p{Lu}{2,6})s?$/u.exec(short.text)?.[1]?.toLowerCase();
    if (letters !== undefined && standsFor(letters, tokens, i - 1)) found.add(short.lower);
  }
  return found;
}

/** Whether the letters are those that the words before `open` begin with, all of them small ones. */
function standsFor(letters: string, tokens: readonly Token[], open: number): boolean {
  let left = letters.length;
  for (let k = open - 1; k >= 0 && left > 0 && open - k <= letters.length + SLACK; k--) {
    const word = tokens[k];
    if (word?.kind !== 'word' || word.sentence !== tokens[open]?.sentence || word.capital) return false;
    const parts = word.lower.split('-');
    while (parts.length > 0 && left > 0 && parts[parts.length - 1]?.[0] === letters[left - 1]) {
      parts.pop();
      left--;
    }
  }
  return left === 0;
}
