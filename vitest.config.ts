import './test/support/node-version.ts';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Tests hold no module state and mock no modules, so workers can be shared: with one file per
    // check that is several times faster than Vitest's default.
    isolate: false,
    // By default one core is left to Vitest itself, which mostly waits: of two cores, half of all.
    maxWorkers: '100%',
    // A test that hangs is ended; how fast a machine is, no test judges.
    testTimeout: 60_000,
    // What the app warns of at synth is no fault of the tests.
    silent: 'passed-only',
    env: {
      // Stack tests assert on templates, so they skip esbuild and Vite; settings of whoever tests are not theirs.
      CDK_CONTEXT_JSON: JSON.stringify({
        'aws:cdk:bundling-stacks': [],
        config: false,
        site: 'test/support/site',
      }),
      AWS_EC2_METADATA_DISABLED: 'true',
      // Where clients of our own ask, unless they are told otherwise: as Lambda says it to every function.
      AWS_REGION: 'us-east-1',
    },
  },
});
