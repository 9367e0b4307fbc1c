import { describe, expect, it } from 'vitest';
import { publishedDate } from '../../src/article/dates.js';
import { decodeBytes, MAX_ARTICLE_BYTES } from '../../src/article/decode.js';
import { InputError } from '../../src/article/errors.js';

const text = 'Café Tarn’s shares rose 5 %.';
const utf16 = (swap: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return swap ? bytes.swap16() : bytes;
};
const latin = (s: string) => Buffer.from(s, 'latin1');
const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error instanceof InputError ? error.code : error;
  }
  return 'read';
};

describe('bytes that are text', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE', utf16(false)],
    ['UTF-16 BE', utf16(true)],
    ['Windows-1252', latin('Caf\xe9 Tarn\x92s shares rose 5 %.')],
  ])('%s', (_, bytes) => expect(decodeBytes(bytes, 'a.txt')).toBe(text));

  it('keeps line ends, tabs and the odd control character', () => {
    const odd = 'One.\r\n\tTwo.\f Three.\x03';
    expect(decodeBytes(Buffer.from(odd), 'a.txt')).toBe(odd);
  });
});

describe('bytes that are no article', () => {
  it.each([
    ['no bytes', Buffer.alloc(0), 'empty'],
    ['white space', Buffer.from(' \r\n\t'), 'empty'],
    ['a BOM alone', Buffer.from('\ufeff'), 'empty'],
    ['a PDF renamed', latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj'), 'pdf'],
    ['a zip or docx', latin('PK\x03\x04\x14\x00'), 'binary'],
    ['an RTF file', Buffer.from('{\\rtf1\\ansi Hello}'), 'binary'],
    ['NUL bytes', Buffer.from('Acme\0Corp'), 'binary'],
    ['UTF-16 without a BOM', Buffer.from('Acme Corp', 'utf16le'), 'binary'],
    ['control characters', Buffer.from('\x01\x02\x03\x04 text'), 'binary'],
    ['many high bytes, invalid as UTF-8', latin('\xc8\xd5\xbe\xad \xc9\xcc\xd2\xb5'), 'binary'],
    ['50 MB without a newline', Buffer.alloc(50 * 1024 * 1024, 'a'), 'too-large'],
    ['one byte over the limit', Buffer.alloc(MAX_ARTICLE_BYTES + 1, 'a'), 'too-large'],
  ])('%s', (_, bytes, code) => {
    expect(codeOf(() => decodeBytes(bytes, 'x/a.txt'))).toBe(code);
    expect(() => decodeBytes(bytes, 'x/a.txt')).toThrow(/^x\/a\.txt: .*\.$/);
  });
});

describe('date of publication', () => {
  it.each([
    ['2013-04-29', '2013-04-29'],
    ['2013-04-29T23:30:00+02:00', '2013-04-29'],
    ['2013-04-29 10:00', '2013-04-29'],
    ['2013/4/9', '2013-04-09'],
    ['20130429', '2013-04-29'],
    ['29 April 2013', '2013-04-29'],
    ['29th Apr. 2013', '2013-04-29'],
    ['April 29, 2013', '2013-04-29'],
    ['Monday, Sept. 9th, 2013 at 5 pm', '2013-09-09'],
    ['Mon, 29 Apr 2013 10:00:00 +0000', '2013-04-29'],
    ['29-APR-2013', '2013-04-29'],
    ['29 February 2012', '2012-02-29'],
  ])('%s', (value, expected) => expect(publishedDate(value, 'a')).toBe(expected));

  it.each([
    'yesterday',
    '2013',
    '2013-13-01',
    '30 February 2013',
    '29 Floreal 2013',
    '04/05/2013',
    'ma 5 2013',
    '',
  ])('not %j', (value) => expect(codeOf(() => publishedDate(value, 'a'))).toBe('bad-date'));
});
