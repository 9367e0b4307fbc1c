import { Writable } from 'node:stream';
import { cacheCode } from './code-cache.js';
import { collectAsUsual } from './memory.js';
import { optimiseLate } from './optimiser.js';

// Makes dist/cli.cjs.cache: what V8 compiles where the program reads the articles that come with it. V8 takes that only
// under the flags under which it was made.

const nowhere = (): NodeJS.WriteStream =>
  new Writable({ write: (_chunk, _encoding, done) => done() }) as unknown as NodeJS.WriteStream;

optimiseLate();
await cacheCode(async ({ run }) => {
  const streams = { stdin: process.stdin, stdout: nowhere(), stderr: nowhere() };
  process.exitCode = await run(['extract', 'data', '--format', 'json', '--jobs', '1'], streams);
  collectAsUsual();
  optimiseLate();
});
