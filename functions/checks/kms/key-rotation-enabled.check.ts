import { answered } from '../../core/answer.ts';
import { defineCheck, fail, pass } from '../../core/check.ts';
import { key } from './key.resource.ts';

export const check = defineCheck(key, {
  id: 'kms-key-rotation-enabled',
  title: 'Customer managed keys rotate automatically',
  severity: 'medium',
  category: 'security',
  why: 'The longer one key material encrypts everything, the more is lost with it.',
  fix: 'Enable automatic rotation; the key keeps its id, and what it encrypted before can still be read.',
  docs: 'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html',
  frameworks: { 'aws-fsbp': ['KMS.4'], 'cis-aws-5.0': ['3.6'] },
  peers: {
    prowler: 'kms_cmk_rotation_enabled',
    cloudsploit: 'kmsKeyRotation',
    steampipe: 'kms_cmk_rotation_enabled',
  },
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
