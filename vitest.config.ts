import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'program',
          include: ['test/**/*.test.ts'],
          exclude: ['test/neo4j/**'],
          testTimeout: 30_000,
        },
      },
      {
        // One real server for all these files, which empty its database: they run one after another.
        test: {
          name: 'neo4j',
          include: ['test/neo4j/**/*.test.ts'],
          globalSetup: ['test/neo4j/server/setup.ts'],
          pool: 'forks',
          poolOptions: { forks: { singleFork: true } },
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
