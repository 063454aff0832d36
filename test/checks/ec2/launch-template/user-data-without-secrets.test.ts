import { check } from '../../../../functions/checks/ec2/launch-template/user-data-without-secrets.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const script = (...lines: string[]) => ({
  item: { LaunchTemplateData: { UserData: btoa(lines.join('\n')) } },
});

describeCheck(check, {
  pass: {
    'there is no user data': { item: { LaunchTemplateData: {} } },
    'it installs software': script('#!/bin/sh', 'yum install -y httpd'),
  },
  fail: {
    'it sets a password': {
      ...script('#!/bin/sh', 'export DB_PASSWORD=correcthorse'),
      message: 'User data of the default version seems to hold a password (line 2).',
    },
  },
  errors: {
    'user data cannot be read': {
      item: { LaunchTemplateData: { UserData: '%' } },
      message: /no base64/,
    },
    'the template was left out': { item: {}, message: /without LaunchTemplateData/ },
  },
});
