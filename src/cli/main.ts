#!/usr/bin/env node
import { loadCli } from './code-cache.js';
import { optimiseLate } from './optimiser.js';

optimiseLate();
const { run, watchOutput } = loadCli();
watchOutput(process);
process.exitCode = await run(process.argv.slice(2), process);
