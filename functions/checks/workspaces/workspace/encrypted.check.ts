import { defineCheck, fail, pass } from '../../../core/check.ts';
import { workspace } from './workspace.resource.ts';

export const check = defineCheck(workspace, {
  id: 'workspaces-workspace-encrypted',
  title: 'WorkSpaces encrypt both of their volumes',
  severity: 'high',
  category: 'security',
  why: 'Files, mails and passwords of a person lie on the volumes and their snapshots as they were written.',
  fix: 'Make a WorkSpace with encryption of both volumes and move the person there: it cannot be turned on later.',
  docs: 'https://docs.aws.amazon.com/workspaces/latest/adminguide/encrypt-workspaces.html',
  // What is still being made does not say all of itself, and what could not be made has no volumes.
  appliesTo: ({ State }) => State !== 'PENDING' && State !== 'ERROR',

  evaluate({ item }) {
    // They are left out where encryption is off:
    // https://docs.aws.amazon.com/workspaces/latest/api/API_Workspace.html
    const { RootVolumeEncryptionEnabled: root, UserVolumeEncryptionEnabled: user } = item;
    const plain = [...(root ? [] : ['root']), ...(user ? [] : ['user'])];
    if (plain.length === 0) return pass();
    return fail(`Volumes without encryption: ${plain.join(', ')}.`);
  },
});
