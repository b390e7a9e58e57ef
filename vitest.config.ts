import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      'tests/visual/vitest.config.ts',
      {
        test: {
          name: 'unit',
          // They leave nothing behind in their process: to load everything anew for each file took a fifth of the time.
          isolate: false,
          // The tests of the built site run beside them, with two browsers.
          maxWorkers: 1,
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'judge/*.test.ts'],
          globalSetup: 'tests/support/memoryFolder.ts',
          // A busy machine may take its time: how long something takes is never what a test is about.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/visual/**'],
          globalSetup: 'tests/support/memoryFolder.ts',
          // The files of a process share a browser and what they have read of the pages.
          isolate: false,
          // A file waits for its browser half of the time.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // Patience with a busy machine here, too.
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
