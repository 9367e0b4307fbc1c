import { createRequire } from 'node:module';

interface Engine {
  tokenize(text: string): { json(options: object): { offset: { start: number; length: number } }[] };
}

let loaded: Engine | undefined;

/** Few articles ask for it. */
const engine = (): Engine => (loaded ??= createRequire(import.meta.url)('compromise/one') as Engine);

/** Where compromise starts a new sentence: offsets into `text`, ascending, without 0. */
export function sentenceStarts(text: string): number[] {
  return engine()
    .tokenize(text)
    .json({ offset: true, terms: false })
    .map((sentence) => sentence.offset.start)
    .filter((start) => start > 0 && start < text.length);
}
