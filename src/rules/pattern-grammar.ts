import { GrammarError, refuseLong } from './slot-grammar.js';
import type { PatternElement } from './types.js';

interface Piece {
  readonly text: string;
  readonly offset: number;
}

const MAX_GAP = 12;
/** Parentheses, bars, and words; a comma, a colon or a possessive at a word's end is a token of its own. */
const PIECE = /[()|]|[^\s()|]+/g;
const WORD_PARTS = /'s$|[,;:]$/;

/**
 * Reads a surface pattern: words as they stand (lower case), `$class`, `@role:Type` or `@:Type`, `(a|b c)`, and
 * `..3` for up to three tokens; `?` makes the element before it optional.
 */
export function parsePattern(text: string): readonly PatternElement[] {
  refuseLong(text);
  const reader = new Reader(pieces(text));
  const sequence = reader.sequence();
  const rest = reader.peek();
  if (rest)
    throw new GrammarError(
      rest.text === '|' ? 'a bar outside parentheses' : 'unbalanced parentheses',
      rest.offset,
    );
  if (sequence.length === 0) throw new GrammarError('empty pattern', 0);
  return sequence;
}

function pieces(text: string): Piece[] {
  return [...text.matchAll(PIECE)].flatMap((match) => splitWord({ text: match[0], offset: match.index }));
}

/** "company's," is three tokens in a text, so it is three in a pattern. */
function splitWord({ text, offset }: Piece): Piece[] {
  const end = text.search(WORD_PARTS);
  if (end <= 0 || text.startsWith('@')) return [{ text, offset }];
  return [
    ...splitWord({ text: text.slice(0, end), offset }),
    { text: text.slice(end), offset: offset + end },
  ];
}

class Reader {
  private at = 0;

  constructor(private readonly all: readonly Piece[]) {}

  peek(): Piece | undefined {
    return this.all[this.at];
  }

  /** Elements up to a bar, a closing parenthesis or the end. */
  sequence(): PatternElement[] {
    const elements: PatternElement[] = [];
    for (let piece = this.peek(); piece && piece.text !== '|' && piece.text[0] !== ')'; piece = this.peek()) {
      this.at++;
      elements.push(piece.text === '(' ? this.choice(piece) : element(piece));
    }
    return elements;
  }

  private choice(open: Piece): PatternElement {
    const options: PatternElement[][] = [];
    for (;;) {
      const option = this.sequence();
      const end = this.peek();
      if (!end) throw new GrammarError('unbalanced parentheses', open.offset, 'this one is never closed');
      if (option.length === 0)
        throw new GrammarError('empty alternative', end.offset, 'write `(a|b)?` for something optional');
      options.push(option);
      this.at++;
      if (end.text === ')') return { kind: 'choice', options, optional: this.takeMark(end) };
    }
  }

  /** A `?` directly behind the closing parenthesis. */
  private takeMark(close: Piece): boolean {
    const next = this.peek();
    if (next?.text !== '?' || next.offset !== close.offset + 1) return false;
    this.at++;
    return true;
  }
}

function element({ text, offset }: Piece): PatternElement {
  if (text.length > 1 && text.endsWith('?')) {
    return { kind: 'choice', options: [[element({ text: text.slice(0, -1), offset })]], optional: true };
  }
  if (text.startsWith('@')) return group(text, offset);
  if (/^\$[a-z]/.test(text)) return { kind: 'class', className: text.slice(1) };
  if (text.startsWith('..')) return gap(text, offset);
  if (text !== text.toLowerCase()) {
    throw new GrammarError(
      `\`${text}\` can never match: words are compared in lower case`,
      offset,
      `write \`${text.toLowerCase()}\``,
    );
  }
  return { kind: 'word', word: text };
}

function group(text: string, offset: number): PatternElement {
  const parts = /^@([a-z][A-Za-z]*)?:([A-Za-z]+)$/.exec(text);
  if (!parts)
    throw new GrammarError(
      `\`${text}\` is no group`,
      offset,
      'write `@buyer:Organization`, or `@:Money` for a condition',
    );
  const [, name, type] = parts;
  return name === undefined ? { kind: 'group', type: type! } : { kind: 'group', name, type: type! };
}

function gap(text: string, offset: number): PatternElement {
  const max = /^\.\.(\d+)$/.exec(text)?.[1];
  if (max === undefined || Number(max) < 1 || Number(max) > MAX_GAP) {
    throw new GrammarError(
      `\`${text}\` is no gap`,
      offset,
      `write \`..3\` for up to three tokens (at most ${MAX_GAP})`,
    );
  }
  return { kind: 'gap', max: Number(max) };
}
