import { check } from '../../../../functions/checks/ec2/instance/user-data-without-secrets.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { InstanceId: 'i-1', State: { Name: 'running' as const } };
const script = (...lines: string[]) => ({
  item,
  facts: {
    DescribeInstanceAttribute: { InstanceId: 'i-1', UserData: { Value: btoa(lines.join('\n')) } },
  },
});

describeCheck(check, {
  pass: {
    'there is no user data': {
      item,
      facts: { DescribeInstanceAttribute: { InstanceId: 'i-1', UserData: {} } },
    },
    'it installs software': script('#!/bin/sh', 'yum install -y httpd'),
    'it fetches the secret': script('PASSWORD=$(aws ssm get-parameter --name db)'),
    'it fetches the secret by its ARN': script(
      'aws secretsmanager get-secret-value --secret-id arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/db-AbCdEf',
    ),
  },
  fail: {
    'it sets a password': {
      ...script('#!/bin/sh', 'export DB_PASSWORD=correcthorse'),
      message: 'User data seems to hold a password (line 2).',
    },
    'it holds several': {
      ...script('password=correcthorse', '', ['-----BEGIN', 'PRIVATE KEY-----'].join(' ')),
      message: 'User data seems to hold a password (line 1), a private key (line 3).',
    },
  },
  errors: {
    'user data begins like gzip and is none': {
      item,
      facts: {
        DescribeInstanceAttribute: {
          InstanceId: 'i-1',
          UserData: { Value: btoa('\x1f\x8b\x01\x02\x03') },
        },
      },
      message: /cannot be unpacked/,
    },
    'the answer does not speak of user data': {
      item,
      facts: { DescribeInstanceAttribute: { InstanceId: 'i-1' } },
      message: /without UserData/,
    },
    'user data cannot be read': {
      item,
      facts: { DescribeInstanceAttribute: { InstanceId: 'i-1', UserData: { Value: '%' } } },
      message: /no base64/,
    },
  },
  skips: {
    'an instance that was terminated': { item: { ...item, State: { Name: 'terminated' } } },
  },
});
