/**
 * True when a line of the text is the title that was given: the same but for case, white space and the kind of
 * quotes and dashes, or the title without the site's name behind it ("Acme buys Foo | The Daily").
 */
export function sameTitle(title: string, line: string): boolean {
  if (line.length > title.length + 40) return false;
  const [a, b] = [plain(title), plain(line)];
  if (b === '') return false;
  return a === b || /^ ?[|»·:-] /.test(a.startsWith(b) ? a.slice(b.length) : '');
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
