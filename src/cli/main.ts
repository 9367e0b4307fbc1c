#!/usr/bin/env node
import { run } from './run.js';

// The reader of a pipe may have seen enough (`finfacts … | head`): that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
}

process.exitCode = await run(process.argv.slice(2), process);
