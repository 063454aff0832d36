import { check } from '../../../../functions/checks/fsx/file-system/available.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (Lifecycle: 'AVAILABLE' | 'UPDATING' | 'FAILED' | 'MISCONFIGURED' | 'CREATING') => ({
  item: { FileSystemId: 'fs-1', Lifecycle },
});

describeCheck(check, {
  pass: {
    'it is available': of('AVAILABLE'),
    'it is being updated': of('UPDATING'),
  },
  fail: {
    'it has failed': { ...of('FAILED'), message: 'The state of the file system is FAILED.' },
    'it is misconfigured, and works yet': {
      ...of('MISCONFIGURED'),
      message: 'The state of the file system is MISCONFIGURED.',
    },
    'it is misconfigured, and cannot be reached': {
      item: { Lifecycle: 'MISCONFIGURED_UNAVAILABLE' },
      message: 'The state of the file system is MISCONFIGURED_UNAVAILABLE.',
    },
  },
  none: {
    'it is being made': of('CREATING'),
  },
  errors: {
    'the answer does not say': { item: { FileSystemId: 'fs-1' }, message: /without Lifecycle/ },
    'the word is not known': {
      // @ts-expect-error: a word that no model knows yet.
      item: { Lifecycle: 'PAUSED' },
      message: /"PAUSED", which is not known/,
    },
  },
  skips: {
    'one that is being deleted': { item: { Lifecycle: 'DELETING' } },
  },
});
