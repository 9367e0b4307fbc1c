// The command line and what runs in its threads, as the build puts them into one file, dist/cli.cjs.
export { run } from './run.js';
export { watchOutput } from './watch-output.js';

/** What reads articles in a thread; only there does it begin. */
export const inThread = () => import('./extract-in-thread.js');
