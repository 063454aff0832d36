import { check } from '../../../../functions/checks/lambda/function/runtime-supported.check.ts';
import type {
  FunctionConfiguration,
  Runtime,
} from '../../../../functions/checks/lambda/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const on = (Runtime: Runtime, at = '2026-11-21T06:00:00Z') => ({
  item: { PackageType: 'Zip', Runtime } satisfies FunctionConfiguration,
  now: new Date(at),
});

describeCheck(check, {
  pass: {
    'the runtime is new': on('nodejs24.x'),
    'no end was announced': on('java17.al2023'),
    'its last day has not ended': on('nodejs22.x', '2027-04-29T23:59:59Z'),
    'the answer does not say how it is packaged': {
      item: { Runtime: 'python3.13' },
    },
  },
  fail: {
    'the runtime is old': {
      ...on('python3.8'),
      message: 'The runtime python3.8 is deprecated as of 2024-10-14.',
    },
    'its support ends today': {
      ...on('nodejs22.x', '2027-04-30T00:00:00Z'),
      message: 'The runtime nodejs22.x is deprecated as of 2027-04-30.',
    },
    'the tenant asks for notice': {
      ...on('nodejs22.x', '2027-04-01T00:00:00Z'),
      parameters: { noticeDays: 30 },
      message: 'The runtime nodejs22.x is deprecated as of 2027-04-30.',
    },
  },
  errors: {
    'the runtime is unknown': {
      // What AWS will call a runtime is not in the type of today.
      item: { PackageType: 'Zip', Runtime: 'nodejs48.x' as Runtime },
      message: /does not know nodejs48.x/,
    },
    'the answer names none': { item: { PackageType: 'Zip' }, message: /without Runtime/ },
  },
  skips: {
    'a container image, which brings its own': { item: { PackageType: 'Image' } },
  },
});
