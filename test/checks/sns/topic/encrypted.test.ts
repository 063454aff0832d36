import { check } from '../../../../functions/checks/sns/topic/encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const attributes = (Attributes: Record<string, string>) => ({
  facts: { GetTopicAttributes: { Attributes } },
});

describeCheck(check, {
  pass: {
    'the topic has a key of the account': attributes({
      KmsMasterKeyId: 'arn:aws-cn:kms:cn-north-1:123456789012:key/1234',
    }),
    'the topic uses the AWS managed key': attributes({ KmsMasterKeyId: 'alias/aws/sns' }),
  },
  fail: {
    'the topic has no key': {
      ...attributes({ TopicArn: 'arn:aws:sns:us-east-1:123456789012:alerts' }),
      message: 'The topic has no KMS key.',
    },
    'the key is empty': {
      ...attributes({ KmsMasterKeyId: '' }),
      message: 'The topic has no KMS key.',
    },
  },
});
