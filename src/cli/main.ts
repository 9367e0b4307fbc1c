#!/usr/bin/env node
import { optimiseLate } from './optimiser.js';
import { run } from './run.js';
import { watchOutput } from './watch-output.js';

optimiseLate();
watchOutput(process);
process.exitCode = await run(process.argv.slice(2), process);
