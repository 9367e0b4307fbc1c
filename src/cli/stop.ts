import { createContext, Script, type RunningScriptOptions } from 'node:vm';
import { printable } from '../printable.js';
import { tell } from './context.js';
import { codeOf } from './errors.js';

/** Signals that stop the program, and the exit code that a shell has for each. */
const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
type Signal = keyof typeof CODES;

const actions = new Set<() => string>();

/**
 * Does something when a signal stops the program, as taking away what is half written, and tells the user what it says.
 * The last that was added is done first. The result takes the action away.
 */
export function atStop(action: () => string): () => void {
  if (actions.size === 0) for (const signal of signals()) process.on(signal, stop);
  actions.add(action);
  return () => {
    actions.delete(action);
    if (actions.size === 0) for (const signal of signals()) process.removeListener(signal, stop);
  };
}

/** Resolves when the user stops a command that serves until then. */
export function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** Lets signals in: between two articles of a file that is read already there is no other occasion. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * Does work that takes its time and cannot give way, so that Ctrl-C still stops the program in the middle of it: only
 * what runs in Node's `vm` can be broken off by a signal. While Node changes over to that and back, a tenth of a
 * millisecond, the signal ends the program without a word; so it is not for work that is short and done very often.
 * For the main thread, to which signals go.
 * @param timeout milliseconds after which the work is given up
 * @throws WorkTimeout then, and what the work throws
 */
export function interruptible<Result>(work: () => Result, timeout?: number): Result {
  try {
    return inSandbox(work, { breakOnSigint: true, ...(timeout !== undefined && { timeout }) });
  } catch (error) {
    // It is an error of the sandbox, where `Error` is another one.
    if (codeOf(error) === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') stop('SIGINT');
    throw error;
  }
}

/**
 * Does work in a thread beside the main one, and gives it up after so many milliseconds.
 * @throws WorkTimeout then, and what the work throws
 */
export function withinTime<Result>(work: () => Result, timeout: number): Result {
  return inSandbox(work, { timeout });
}

/** Work that was given up since it took too long; it may have left behind half of what it remembers for other work. */
export class WorkTimeout extends Error {
  override readonly name = 'WorkTimeout';
}

function inSandbox<Result>(work: () => Result, options: RunningScriptOptions): Result {
  const { script, box } = (sandbox ??= makeSandbox());
  box.work = work;
  try {
    return script.runInContext(box, options) as Result;
  } catch (error) {
    throw codeOf(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new WorkTimeout('too slow') : error;
  } finally {
    box.work = undefined;
  }
}

interface Sandbox {
  readonly script: Script;
  readonly box: { work: (() => unknown) | undefined };
}

let sandbox: Sandbox | undefined;

function makeSandbox(): Sandbox {
  return { script: new Script('work()'), box: createContext({ work: undefined }) as Sandbox['box'] };
}

function signals(): Signal[] {
  return Object.keys(CODES) as Signal[];
}

/** Ends the program, with what becomes of its output on standard error. */
function stop(signal: Signal): never {
  const told = [...actions].reverse().map((action) => action());
  const cut = process.stdout.writableLength > 0 ? ['standard output may end in the middle of a line'] : [];
  tell(process.stderr, printable(`Stopped: ${[...told, ...cut].join('; ') || 'nothing is written'}.`));
  process.exit(CODES[signal]);
}
