import { defineConfig } from 'vitest/config';

// Everything here runs against the emulated AWS (local/), one file after the other: they share it.
const shared = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  fileParallelism: false,
  isolate: false,
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'emulator',
          include: ['test/e2e/emulator/**/*.e2e.ts'],
          globalSetup: 'test/e2e/support/emulators.setup.ts',
        },
      },
      {
        test: {
          ...shared,
          name: 'app',
          include: ['test/e2e/*.e2e.ts'],
          globalSetup: 'test/e2e/support/app.setup.ts',
        },
      },
    ],
  },
});
