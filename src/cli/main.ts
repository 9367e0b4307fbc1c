#!/usr/bin/env node
import { run } from './run.js';
import { watchOutput } from './watch-output.js';

watchOutput(process);
process.exitCode = await run(process.argv.slice(2), process);
