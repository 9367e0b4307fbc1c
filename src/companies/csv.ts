/** A record of a table: its cells, and the line of the file in which it begins. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The rows of a table as RFC 4180 has it; the separator is whichever of comma, semicolon and tab its first line has most of. */
export function* csvRows(text: string): Generator<CsvRow> {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string): number => head.split(mark).length;
  const separator = [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  const stop = separator === '\t' ? /[\t\r\n]/g : separator === ';' ? /[;\r\n]/g : /[,\r\n]/g;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const cells: string[] = [];
    const began = line;
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        let end = at + 1;
        for (;;) {
          end = text.indexOf('"', end);
          if (end < 0) end = text.length;
          if (text[end + 1] !== '"') break;
          end += 2;
        }
        cell = text.slice(at + 1, end).replaceAll('""', '"');
        line += cell.split('\n').length - 1;
        at = end + 1;
      }
      stop.lastIndex = at;
      const next = stop.exec(text)?.index ?? text.length;
      cells.push(cell + text.slice(at, next));
      at = next + 1;
      if (text[next] !== separator) {
        if (text[next] === '\r' && text[at] === '\n') at += 1;
        break;
      }
    }
    line += 1;
    if (cells.length > 1 || cells[0] !== '') yield { cells, line: began };
  }
}
