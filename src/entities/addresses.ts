import type { Token } from '../text/types.js';

/** Adds the tokens of e-mail and web addresses ("ann.lee@vexa.com", "https://vexa.com/Annual-Report.pdf") to `blocked`. */
export function blockAddresses(tokens: readonly Token[], blocked: Set<number>): void {
  let last = 0;
  tokens.forEach((_, at) => {
    if (at < last || !(isMailSign(tokens, at) || isScheme(tokens, at))) return;
    let first = at;
    while (first > 0 && isGlued(tokens, first)) first -= 1;
    last = at + 1;
    while (last < tokens.length && isGlued(tokens, last)) last += 1;
    for (let i = first; i < last; i++) blocked.add(i);
  });
}

const isGlued = (tokens: readonly Token[], at: number): boolean => tokens[at]?.start === tokens[at - 1]?.end;

const isMailSign = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '@' && isGlued(tokens, at) && isGlued(tokens, at + 1);

const isScheme = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.lower === 'http' || tokens[at]?.lower === 'https') &&
  tokens[at + 1]?.text === ':' &&
  tokens[at + 2]?.text === '/';
