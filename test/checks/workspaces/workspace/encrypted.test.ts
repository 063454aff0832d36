import { check } from '../../../../functions/checks/workspaces/workspace/encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { WorkspaceId: 'ws-1', State: 'AVAILABLE' } as const;

describeCheck(check, {
  pass: {
    'both are encrypted': {
      item: { ...item, RootVolumeEncryptionEnabled: true, UserVolumeEncryptionEnabled: true },
    },
  },
  fail: {
    'nothing is said of either': { item, message: 'Volumes without encryption: root, user.' },
    'the user volume is not': {
      item: { ...item, RootVolumeEncryptionEnabled: true, UserVolumeEncryptionEnabled: false },
      message: 'Volumes without encryption: user.',
    },
    'nothing is said of the root volume': {
      item: { ...item, UserVolumeEncryptionEnabled: true },
      message: 'Volumes without encryption: root.',
    },
    'nothing is said of the user volume': {
      item: { ...item, RootVolumeEncryptionEnabled: true },
      message: 'Volumes without encryption: user.',
    },
  },
  skips: {
    'one that is being made': { item: { WorkspaceId: 'ws-1', State: 'PENDING' } },
    'one that could not be made': { item: { State: 'ERROR' } },
    'one that is being deleted': { item: { State: 'TERMINATING' } },
    'one that is deleted': { item: { State: 'TERMINATED' } },
  },
});
