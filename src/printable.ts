/** C0, DEL and C1, and the marks that turn the direction of writing (Unicode Standard Annex 9). */
const CONTROLS = /[\p{Cc}\p{Bidi_Control}]/gu;
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A text as one line of a terminal may show it: control characters and those that turn the direction of writing are
 * written as escapes (`\u001b`), so that no name, text or file name can move the cursor, recolour or reorder what is
 * shown. What is printable stays; done twice it changes nothing more.
 */
export function printable(text: string): string {
  return text.replace(CONTROLS, (character) => SHORT[character] ?? unicodeEscape(character));
}

/** A character as JSON, JavaScript and Cypher escape it: `\u001b`. */
export function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The same for a text of several lines, whose line ends stay. */
export function printableLines(text: string): string {
  return text.split(/\r?\n/).map(printable).join('\n');
}
