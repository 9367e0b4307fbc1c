import { InputError, type InputErrorCode } from './errors.js';

/**
 * The largest article that is read, in bytes. The longest news features stay below 1 MB even as HTML; whatever is
 * larger is a dump or an archive, which would fill the memory for nothing. JSON Lines are read line by line, so
 * there the limit holds for each line.
 */
export const MAX_ARTICLE_BYTES = 10 * 1024 * 1024;

/** First bytes (as Latin-1) of files that are often renamed .txt, with what to tell the user. */
const MAGIC: readonly { readonly start: string; readonly code: InputErrorCode; readonly what: string }[] = [
  { start: '%PDF-', code: 'pdf', what: 'a PDF file' },
  { start: 'PK\x03\x04', code: 'binary', what: 'a ZIP or Office file' },
  { start: '\xd0\xcf\x11\xe0', code: 'binary', what: 'an old Office file' },
  { start: '{\\rtf', code: 'binary', what: 'an RTF file' },
  { start: '\x1f\x8b', code: 'binary', what: 'a gzip archive' },
  { start: '\x89PNG', code: 'binary', what: 'a PNG image' },
  { start: '\xff\xd8\xff', code: 'binary', what: 'a JPEG image' },
  { start: 'GIF8', code: 'binary', what: 'a GIF image' },
  { start: '\x7fELF', code: 'binary', what: 'a program' },
];

/** A stray control character or two are met in old wire copy; more of them than this share is no text. */
const MAX_CONTROL_SHARE = 0.01;
/** English in Windows-1252 has a few accents and curly quotes; a quarter of high bytes is another encoding. */
const MAX_HIGH_SHARE = 0.25;

/** The characters 0x80 to 0x9f; the undefined ones stay controls. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Decodes the bytes of one article: UTF-8 (with or without BOM), UTF-16 with BOM, or else Windows-1252 where that is
 * plausible. The text is not changed in any other way.
 * @param limit bytes of the largest article that is read
 * @throws InputError `empty`, `pdf`, `binary` or `too-large`
 */
export function decodeBytes(bytes: Uint8Array, source: string, limit = MAX_ARTICLE_BYTES): string {
  refuseMagic(bytes, source);
  if (bytes.length > limit) throw tooLarge(source, limit, bytes.length);
  const text = decodeText(bytes, source);
  if (text.trim() === '') throw new InputError('empty', source, 'there is no text in it; leave it out.');
  return text;
}

/** The error for an input (or a line of JSON Lines) over the limit, both in bytes, where it was read to its end. */
export function tooLarge(source: string, limit: number, size?: number): InputError {
  const mb = (n: number) => (n < 1024 * 1024 ? `${n} bytes` : `${(n / 1024 / 1024).toFixed(0)} MB`);
  const found = size === undefined ? `more than ${mb(limit)}` : mb(size);
  const detail = `${found} is too large for one article (limit ${mb(limit)}, or as --max-bytes says); split it into one file an article, or give JSON Lines with one article a line.`;
  return new InputError('too-large', source, detail);
}

function refuseMagic(bytes: Uint8Array, source: string): void {
  const head = String.fromCharCode(...bytes.subarray(0, 16)).replace(/^ï»¿/, '');
  const magic = MAGIC.find((m) => head.startsWith(m.start));
  if (!magic) return;
  const detail = `this is ${magic.what}, not text; save the article as .txt or .html first.`;
  throw new InputError(magic.code, source, detail);
}

function decodeText(bytes: Uint8Array, source: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return checked(decodeAs('utf-16le', bytes), source);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return checked(decodeAs('utf-16be', bytes), source);
  try {
    return checked(new TextDecoder('utf-8', { fatal: true }).decode(bytes), source);
  } catch (error) {
    if (error instanceof InputError) throw error;
  }
  const high = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  if (high > bytes.length * MAX_HIGH_SHARE) throw notText(source);
  return checked(decodeWindows1252(bytes), source);
}

/** By hand, since some releases of Node take `windows-1252` for ISO 8859-1 and lose the curly quotes. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80]!);
}

function decodeAs(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Gives the text back if it can be text: no NUL, few control and replacement characters. */
function checked(text: string, source: string): string {
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) throw notText(source);
    if (isControl(code) || code === 0xfffd) odd++;
  }
  // One odd character in a short line is no proof.
  if (odd > 2 && odd > text.length * MAX_CONTROL_SHARE) throw notText(source);
  return text;
}

/** Control characters that plain text does not use (tab, newline, form feed and the like are fine). */
function isControl(code: number): boolean {
  return code < 0x09 || (code > 0x0d && code < 0x20) || (code >= 0x7f && code < 0xa0 && code !== 0x85);
}

function notText(source: string): InputError {
  return new InputError('binary', source, 'this is not text; save it as UTF-8 text (.txt) or HTML first.');
}
