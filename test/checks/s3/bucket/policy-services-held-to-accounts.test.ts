import { check } from '../../../../functions/checks/s3/bucket/policy-services-held-to-accounts.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { conditionsIn } from '../../../support/policies/policy-lines.ts';

const policy = (Service: string, path: string, conditions = '', Action = 's3:PutObject') => ({
  facts: {
    GetBucketPolicy: {
      Policy: JSON.stringify({
        Statement: {
          Sid: 'logs',
          Effect: 'Allow',
          Principal: { Service },
          Action,
          Resource: `arn:aws:s3:::logs${path}`,
          Condition: conditionsIn(conditions),
        },
      }),
    },
  },
});
const trail = 'cloudtrail.amazonaws.com';
const message = (service: string) =>
  `Anybody can make these services write to the bucket: ${service} by logs.`;

describeCheck(check, {
  pass: {
    'there is no policy': { facts: { GetBucketPolicy: undefined } },
    // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
    'a trail may write': policy(
      trail,
      '/*',
      'StringEquals aws:SourceArn arn:aws:cloudtrail:eu-west-1:123456789012:trail/t',
    ),
    'CloudTrail may write where it writes for the account': policy(
      trail,
      '/AWSLogs/123456789012/*',
      'StringEquals s3:x-amz-acl bucket-owner-full-control',
    ),
    'CloudTrail may look at the bucket': policy(trail, '', '', 's3:GetBucketAcl'),
    'a service may write, which acts within its account': policy('logging.s3.amazonaws.com', '/*'),
  },
  fail: {
    'CloudTrail may write for anybody': {
      ...policy(trail, '/*', 'StringEquals s3:x-amz-acl bucket-owner-full-control'),
      message: message(trail),
    },
    'CloudTrail may write logs for anybody': {
      ...policy(trail, '/shop/AWSLogs/*'),
      message: message(trail),
    },
    'Config may write for anybody': {
      ...policy('config.amazonaws.com', '/*/Config/*'),
      message: message('config.amazonaws.com'),
    },
    'inventories of anybody may be written': {
      ...policy('s3.amazonaws.com', '/*'),
      message: message('s3.amazonaws.com'),
    },
    'logs of anybody may be delivered': {
      ...policy('delivery.logs.amazonaws.com', '/AWSLogs/*'),
      message: message('delivery.logs.amazonaws.com'),
    },
  },
});
