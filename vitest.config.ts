import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Tests hold no module state and mock no modules, so workers can be shared: with one file per
    // check that is several times faster than Vitest's default.
    isolate: false,
    env: {
      // Stack tests assert on templates, so they skip esbuild.
      CDK_CONTEXT_JSON: JSON.stringify({ 'aws:cdk:bundling-stacks': [] }),
      AWS_EC2_METADATA_DISABLED: 'true',
    },
  },
});
