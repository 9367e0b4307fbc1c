// What is asked of the letters of every token. Most tokens are plain ASCII, where no regular expression is needed.

export const isAsciiCapital = (code: number): boolean => code >= 65 && code <= 90;

export const isAsciiSmall = (code: number): boolean => code >= 97 && code <= 122;

/** Whether a word has small ASCII letters alone. */
export function isAllSmall(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isAsciiSmall(text.charCodeAt(at))) return false;
  return true;
}

const isAsciiLetter = (code: number): boolean => isAsciiSmall(code | 0x20);

/** Whether two letters stand side by side in a word. */
export const hasLetters = (text: string): boolean =>
  text.length > 1 &&
  ((isAsciiLetter(text.charCodeAt(0)) && isAsciiLetter(text.charCodeAt(1))) || /\p{L}{2}/u.test(text));

/** Whether a word begins with a capital. */
export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? isAsciiCapital(code) : /^\p{Lu}/u.test(text);
}

/** Whether a word has two letters or more, and all of them are capitals. */
export function isAllCaps(text: string, lower: string): boolean {
  if (text === lower || text.length < 2 || isAsciiSmall(text.charCodeAt(1))) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** No word has three letters of a kind together: "agreeed" is a slip for "agreed". */
export const undoubled = (lower: string): string =>
  mayHaveThree(lower) ? lower.replace(/(\p{L})\1{2,}/gu, '$1$1') : lower;

function mayHaveThree(word: string): boolean {
  for (let i = 2; i < word.length; i++) {
    const code = word.charCodeAt(i);
    // Letters beyond the first plane have two code units.
    if (code >= 0xd800 || (code === word.charCodeAt(i - 1) && code === word.charCodeAt(i - 2))) return true;
  }
  return false;
}
