import { check } from '../../../../functions/checks/workspaces/workspace/healthy.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'it is available': { item: { State: 'AVAILABLE' } },
    'it is stopped, as it is not used': { item: { State: 'STOPPED' } },
  },
  fail: {
    'it does not answer': {
      item: { State: 'UNHEALTHY' },
      message: 'The state of the WorkSpace is UNHEALTHY.',
    },
    'it is impaired': {
      item: { State: 'IMPAIRED' },
      message: 'The state of the WorkSpace is IMPAIRED.',
    },
    'it is in error': { item: { State: 'ERROR' }, message: 'The state of the WorkSpace is ERROR.' },
  },
  none: {
    'it is being made': { item: { State: 'PENDING' } },
    'it is suspended while an image is made of it': { item: { State: 'SUSPENDED' } },
    'an administrator works on it': { item: { State: 'ADMIN_MAINTENANCE' } },
  },
  errors: {
    'the answer does not say': { item: { WorkspaceId: 'ws-1' }, message: /without State/ },
    'the word is not known': {
      // @ts-expect-error: a word that no model knows yet.
      item: { State: 'DREAMING' },
      message: /"DREAMING", which is not known/,
    },
  },
  skips: {
    'one that is being deleted': { item: { State: 'TERMINATING' } },
  },
});
