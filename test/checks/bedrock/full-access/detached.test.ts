import { check } from '../../../../functions/checks/bedrock/full-access/detached.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const attached = (name: string, partition = 'aws') => ({
  item: undefined,
  related: {
    attachedAwsPolicies: [{ Arn: `arn:${partition}:iam::aws:policy/${name}`, AttachmentCount: 2 }],
  },
});
const message = 'AmazonBedrockFullAccess is attached; users, groups and roles: 2.';

describeCheck(check, {
  pass: {
    'nothing is attached': { item: undefined, related: { attachedAwsPolicies: [] } },
    'another policy of Bedrock is': attached('AmazonBedrockReadOnly'),
  },
  fail: {
    'it is attached': { ...attached('AmazonBedrockFullAccess'), message },
    'it is attached in another partition': {
      ...attached('AmazonBedrockFullAccess', 'aws-us-gov'),
      message,
    },
  },
  errors: {
    'a policy has no ARN': {
      item: undefined,
      related: { attachedAwsPolicies: [{}] },
      message: /without Arn/,
    },
  },
});
