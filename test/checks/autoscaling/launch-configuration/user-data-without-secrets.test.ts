import { check } from '../../../../functions/checks/autoscaling/launch-configuration/user-data-without-secrets.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { sampleConfiguration } from './sample-configuration.ts';

const script = (...lines: string[]) => ({
  item: { ...sampleConfiguration, UserData: btoa(lines.join('\n')) },
});

describeCheck(check, {
  pass: {
    'there is none': { item: sampleConfiguration },
    'it is empty': script(),
    'it installs software': script('#!/bin/sh', 'yum install -y httpd'),
    'it fetches the secret': script('PASSWORD=$(aws ssm get-parameter --name db)'),
  },
  fail: {
    'it sets a password': {
      ...script('#!/bin/sh', 'export DB_PASSWORD=correcthorse'),
      message: 'User data seems to hold a password (line 2).',
    },
  },
  errors: {
    'it begins like gzip and is none': {
      item: { ...sampleConfiguration, UserData: btoa('\x1f\x8b\x01\x02\x03') },
      message: /cannot be unpacked/,
    },
    'it cannot be read': { item: { ...sampleConfiguration, UserData: '%' }, message: /no base64/ },
  },
});
