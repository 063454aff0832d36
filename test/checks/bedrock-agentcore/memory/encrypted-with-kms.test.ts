import { check } from '../../../../functions/checks/bedrock-agentcore/memory/encrypted-with-kms.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const memory = (settings: object) => ({
  item: { status: 'ACTIVE' } as never,
  facts: { GetMemory: { memory: { id: 'm', ...settings } as never } },
});
const message = 'The memory has no KMS key of yours.';

describeCheck(check, {
  pass: {
    'it has a key': memory({ encryptionKeyArn: 'arn:aws:kms:us-east-1:123456789012:key/k' }),
  },
  fail: {
    'it has none': { ...memory({}), message },
    'the key is empty': { ...memory({ encryptionKeyArn: '' }), message },
  },
  errors: {
    'it was not described': {
      ...memory({}),
      facts: { GetMemory: {} as never },
      message: /without memory/,
    },
  },
  skips: {
    'one that is being deleted': { item: { status: 'DELETING' } as never },
    'one that a harness manages': {
      item: { status: 'ACTIVE', managedByResourceArn: 'arn:aws:bedrock-agentcore:::h' } as never,
    },
  },
});
