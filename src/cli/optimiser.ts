import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode that a function runs between two looks at whether to optimise it: as V8 has it, and for short runs. */
const USUAL = 67_584;
const SHORT_RUN = 400_000;
/**
 * Bytes of bytecode that V8 may put into a function from those that it calls; its own 920 make one that it optimises a third
 * dearer, and no quicker.
 */
const INLINED = 300;

/** For a run that may be short: to optimise what runs a few times takes longer than it spares. */
export const optimiseLate = (): void => {
  setFlagsFromString(`--interrupt-budget=${SHORT_RUN}`);
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED}`);
};

/** For a long run of one thread, which has other cores to compile on. */
export const optimiseSoon = (): void => setFlagsFromString(`--interrupt-budget=${USUAL}`);
