import { check } from '../../../../functions/checks/iam/cloudshell-full-access/detached.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const attached = (name: string, partition = 'aws') => ({
  item: { SummaryMap: { Users: 1 } },
  related: {
    attachedAwsPolicies: [{ Arn: `arn:${partition}:iam::aws:policy/${name}`, AttachmentCount: 2 }],
  },
});

describeCheck(check, {
  pass: {
    'nothing is attached': {
      item: { SummaryMap: { Users: 1 } },
      related: { attachedAwsPolicies: [] },
    },
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
      item: { SummaryMap: { Users: 1 } },
      related: { attachedAwsPolicies: [{}] },
      message: /without Arn/,
    },
  },
});
