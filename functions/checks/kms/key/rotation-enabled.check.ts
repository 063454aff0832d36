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
  frameworks: {
    'cis_aws_3.0': ['3.6'],
    'cis_aws_5.0': ['3.6'],
    'cis_aws_7.0': ['4.6'],
    hipaa: ['164.312(a)(2)(iv)'],
    iso27001_2022: ['A.8.5', 'A.8.11', 'A.8.24'],
    nist_800_53_r5: ['CM-6(a)', 'CM-9(b)', 'SA-9(6)', 'SC-12', 'SC-12(2)', 'SC-12(6)'],
    'pci_dss_4.0': ['3.7.4', '3.7.5'],
    soc2: ['PI1.5'],
  },
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
