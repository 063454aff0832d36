import { check } from '../../../../functions/checks/sns/topic/services-held-to-accounts.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { conditionsIn } from '../../../support/policies/policy-lines.ts';

const policy = (Service: string, conditions = '', Action = 'SNS:Publish') => ({
  facts: {
    GetTopicAttributes: {
      Attributes: {
        Policy: JSON.stringify({
          Statement: {
            Effect: 'Allow',
            Principal: { Service },
            Action,
            Resource: '*',
            Condition: conditionsIn(conditions),
          },
        }),
      },
    },
  },
});
const message = (service: string) =>
  `Anybody can make these services publish to the topic: ${service} by without id.`;

describeCheck(check, {
  pass: {
    'alarms of an account may publish': policy(
      'cloudwatch.amazonaws.com',
      'ArnLike aws:SourceArn arn:aws:cloudwatch:us-east-2:123456789012:alarm:*',
    ),
    'S3 may publish for an account': policy(
      's3.amazonaws.com',
      'StringEquals aws:SourceAccount 123456789012',
    ),
    'S3 may only read attributes': policy('s3.amazonaws.com', '', 'sns:GetTopicAttributes'),
    'a service may publish, which acts within its account': policy('events.amazonaws.com'),
  },
  fail: {
    // https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html
    'alarms of anybody may publish': {
      ...policy('cloudwatch.amazonaws.com'),
      message: message('cloudwatch.amazonaws.com'),
    },
    'alarms of anybody may publish, as a String operator runs over colons': {
      ...policy(
        'cloudwatch.amazonaws.com',
        'StringLike aws:SourceArn arn:aws:cloudwatch:*:123456789012:alarm:*',
      ),
      message: message('cloudwatch.amazonaws.com'),
    },
    'S3 may publish for anybody': {
      ...policy('s3.amazonaws.com', 'StringEqualsIfExists aws:SourceAccount {{aws:SourceAccount}}'),
      message: message('s3.amazonaws.com'),
    },
    'trails of anybody may publish, in China': {
      ...policy('cloudtrail.amazonaws.com.cn'),
      message: message('cloudtrail.amazonaws.com.cn'),
    },
  },
});
