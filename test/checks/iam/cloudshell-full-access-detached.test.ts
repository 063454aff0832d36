import { check } from '../../../functions/checks/iam/cloudshell-full-access-detached.check.ts';
import { describeCheck } from '../../support/describe-check.ts';

const attached = (name: string, partition = 'aws') => ({
  item: { SummaryMap: {} },
  related: {
    attachedAwsPolicies: [{ Arn: `arn:${partition}:iam::aws:policy/${name}`, AttachmentCount: 2 }],
  },
});

describeCheck(check, {
  pass: {
    'nothing is attached': { item: { SummaryMap: {} }, related: { attachedAwsPolicies: [] } },
    'other policies are attached': attached('ReadOnlyAccess'),
  },
  fail: {
    'it is attached': {
      ...attached('AWSCloudShellFullAccess'),
      message: 'AWSCloudShellFullAccess is attached; users, groups and roles: 2.',
    },
    'it is attached in another partition': {
      ...attached('AWSCloudShellFullAccess', 'aws-us-gov'),
      message: 'AWSCloudShellFullAccess is attached; users, groups and roles: 2.',
    },
  },
  errors: {
    'a policy has no ARN': {
      item: { SummaryMap: {} },
      related: { attachedAwsPolicies: [{}] },
      message: /without Arn/,
    },
  },
});
