import { check } from '../../../../functions/checks/bedrock-agentcore/gateway/encrypted-with-kms.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const gateway = (settings: object) => ({
  item: { status: 'READY' } as never,
  facts: { GetGateway: { gatewayId: 'g', ...settings } as never },
});
const message = 'The gateway has no KMS key of yours.';

describeCheck(check, {
  pass: { 'it has a key': gateway({ kmsKeyArn: 'arn:aws:kms:us-east-1:123456789012:key/k' }) },
  fail: {
    'it has none': { ...gateway({}), message },
    'the key is empty': { ...gateway({ kmsKeyArn: '' }), message },
  },
  errors: {
    'it was not described': {
      ...gateway({}),
      facts: { GetGateway: undefined },
      message: /without the gateway/,
    },
  },
  skips: { 'one that is being deleted': { item: { status: 'DELETING' } as never } },
});
