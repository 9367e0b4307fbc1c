// The command line and what runs in its threads, as the build puts them into one file, dist/cli.cjs.
export { default as extractInThread, open } from './extract-in-thread.js';
export { run } from './run.js';
export { watchOutput } from './watch-output.js';
