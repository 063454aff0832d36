import { check } from '../../../../functions/checks/kms/key/rotation-enabled.check.ts';
import type { KeyMetadata } from '../../../../functions/checks/kms/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item: KeyMetadata = {
  KeyId: '1234abcd-12ab-34cd-56ef-1234567890ab',
  KeyManager: 'CUSTOMER',
  KeySpec: 'SYMMETRIC_DEFAULT',
  KeyUsage: 'ENCRYPT_DECRYPT',
  KeyState: 'Enabled',
  Origin: 'AWS_KMS',
};
const rotation = (KeyRotationEnabled: boolean) => ({
  GetKeyRotationStatus: { KeyRotationEnabled },
});
const multiRegion = (MultiRegionKeyType: 'PRIMARY' | 'REPLICA'): KeyMetadata => ({
  ...item,
  MultiRegion: true,
  MultiRegionConfiguration: { MultiRegionKeyType },
});

describeCheck(check, {
  pass: {
    'rotation is on': { item, facts: rotation(true) },
  },
  fail: {
    'rotation is off': { item, facts: rotation(false), message: 'Automatic rotation is off.' },
    'rotation of a primary key is off': {
      item: multiRegion('PRIMARY'),
      facts: rotation(false),
      message: 'Automatic rotation is off.',
    },
  },
  errors: {
    'the answer does not say': {
      item,
      facts: { GetKeyRotationStatus: {} },
      message: /without KeyRotationEnabled/,
    },
  },
  skips: {
    'a key that AWS manages': { item: { ...item, KeyManager: 'AWS' } },
    'an asymmetric key': { item: { ...item, KeySpec: 'RSA_2048' } },
    'a key for message codes': {
      item: { ...item, KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' },
    },
    'imported key material': { item: { ...item, Origin: 'EXTERNAL' } },
    'a key in a custom key store': { item: { ...item, Origin: 'AWS_CLOUDHSM' } },
    'a disabled key': { item: { ...item, KeyState: 'Disabled' } },
    'a key that waits for its deletion': { item: { ...item, KeyState: 'PendingDeletion' } },
    'a replica, which follows its primary': { item: multiRegion('REPLICA') },
  },
});
