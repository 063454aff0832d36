import './test/support/node-version.ts';
import { defineConfig } from 'vitest/config';

// Most of it runs against the emulated AWS (local/), one file after the other: they share it.
const shared = {
  testTimeout: 90_000,
  hookTimeout: 120_000,
  fileParallelism: false,
  isolate: false,
} as const;

const permissions = 'test/e2e/granted-permissions.e2e.ts';
const recovery = 'test/e2e/recovery.e2e.ts';

export default defineConfig({
  test: {
    projects: [
      {
        // Needs no emulated AWS, only processes.
        test: { ...shared, name: 'processes', include: ['test/e2e/processes/**/*.e2e.ts'] },
      },
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
          include: ['test/e2e/*.e2e.ts', 'test/e2e/api/*.e2e.ts'],
          exclude: [permissions, recovery],
          globalSetup: 'test/e2e/support/app.setup.ts',
        },
      },
      {
        // Pages in Chromium: apt-get install chromium. After the deployments of others, which replace the pages.
        test: {
          ...shared,
          name: 'web',
          include: ['test/e2e/web/*.e2e.ts'],
          globalSetup: 'test/e2e/support/app.setup.ts',
          sequence: { groupOrder: 1 },
        },
      },
      {
        // After all others: it compares what they made the platform do with what it may do.
        test: {
          ...shared,
          name: 'permissions',
          include: [permissions],
          globalSetup: 'test/e2e/support/app.setup.ts',
          sequence: { groupOrder: 2 },
        },
      },
      {
        // Last: the platform that it leaves behind has another table, another user pool, and no sign-up.
        test: {
          ...shared,
          name: 'recovery',
          include: [recovery],
          globalSetup: 'test/e2e/support/app.setup.ts',
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
