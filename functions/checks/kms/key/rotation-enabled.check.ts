import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { key } from './key.resource.ts';

export const check = defineCheck(key, {
  id: 'kms-key-rotation-enabled',
  title: 'Customer managed keys rotate automatically',
  severity: 'medium',
  category: 'security',
  why: 'The longer one key material encrypts everything, the more is lost with it.',
  fix: 'Enable automatic rotation; the key keeps its id, and what it encrypted before can still be read.',
  docs: 'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html',
  needs: ['GetKeyRotationStatus'],
  // What KMS can rotate: symmetric encryption keys of its own making. A replica follows its primary.
  // https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html
  appliesTo: ({ KeySpec, Origin, KeyState, MultiRegionConfiguration }) =>
    answered(KeySpec, 'KeySpec') === 'SYMMETRIC_DEFAULT' &&
    answered(Origin, 'Origin') === 'AWS_KMS' &&
    answered(KeyState, 'KeyState') === 'Enabled' &&
    MultiRegionConfiguration?.MultiRegionKeyType !== 'REPLICA',

  evaluate({ facts }) {
    const { KeyRotationEnabled } = answered(facts.GetKeyRotationStatus, 'a rotation status');
    if (answered(KeyRotationEnabled, 'KeyRotationEnabled')) return pass();
    return fail('Automatic rotation is off.');
  },
});
