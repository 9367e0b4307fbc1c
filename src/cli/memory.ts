import { setFlagsFromString } from 'node:v8';

/**
 * For a run over many articles: little is held at a time, but Node would let what is done with grow to four times that
 * before it collects it; half as much again is enough. This bounds nothing: a large graph may still take what it needs.
 */
export function collectSooner(): void {
  setFlagsFromString('--heap-growing-percent=50');
}

/** As Node has it: a number that V8 works out itself. */
export const collectAsUsual = (): void => setFlagsFromString('--heap-growing-percent=0');
