import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One for each core: vitest by itself leaves one out, and two cores would read one file after another.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'program',
          include: ['test/**/*.test.ts'],
          exclude: ['test/neo4j/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // One real server for all these files, which empty its database: they run one after another. They mostly wait
        // for it, so they run beside all others: that takes a pool of their own, and so threads.
        test: {
          name: 'neo4j',
          include: ['test/neo4j/**/*.test.ts'],
          globalSetup: ['test/neo4j/server/setup.ts'],
          pool: 'threads',
          poolOptions: { threads: { singleThread: true } },
          testTimeout: 300_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
