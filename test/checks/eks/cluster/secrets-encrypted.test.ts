import { check } from '../../../../functions/checks/eks/cluster/secrets-encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const keyArn = 'arn:aws:kms:us-east-1:123456789012:key/1';
const message = 'The cluster names no KMS key for its secrets.';

describeCheck(check, {
  pass: {
    'it names a key': {
      item: {
        status: 'ACTIVE',
        encryptionConfig: [{ resources: ['secrets'], provider: { keyArn } }],
      },
    },
  },
  fail: {
    'it names none, and AWS encrypts with a key of its own': {
      item: { status: 'ACTIVE', version: '1.33' },
      message,
    },
    'it lists none': { item: { status: 'ACTIVE', encryptionConfig: [] }, message },
    'its key is for something else': {
      item: { status: 'ACTIVE', encryptionConfig: [{ resources: [], provider: { keyArn } }] },
      message,
    },
  },
  errors: {
    'the key is missing': {
      item: { status: 'ACTIVE', encryptionConfig: [{ resources: ['secrets'] }] },
      message: /without keyArn/,
    },
  },
  skips: {
    'a cluster on an Outpost, which takes no key': {
      item: {
        status: 'ACTIVE',
        outpostConfig: { outpostArns: [], controlPlaneInstanceType: 'm5.large' },
      },
    },
    'a cluster that is being deleted': { item: { status: 'DELETING' } },
  },
});
