import { check } from '../../../../functions/checks/iam/administrator-access/rarely-attached.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const attached = (AttachmentCount: number, name = 'AdministratorAccess', partition = 'aws') => ({
  item: { SummaryMap: { Users: 1 } },
  related: {
    attachedAwsPolicies: [
      { Arn: `arn:${partition}:iam::aws:policy/ReadOnlyAccess`, AttachmentCount: 40 },
      { Arn: `arn:${partition}:iam::aws:policy/${name}`, AttachmentCount },
    ],
  },
});

describeCheck(check, {
  pass: {
    'nobody holds it': { item: { SummaryMap: { Users: 1 } }, related: { attachedAwsPolicies: [] } },
    'three hold it': attached(3),
    'a policy of like name is attached often': attached(9, 'AdministratorAccess-Amplify'),
    'the tenant allows more': { ...attached(9), parameters: { maxAttachments: 10 } },
  },
  fail: {
    'four hold it': {
      ...attached(4),
      message: 'AdministratorAccess is attached 4 times; the limit is 3.',
    },
    'four hold it in China': {
      ...attached(4, 'AdministratorAccess', 'aws-cn'),
      message: 'AdministratorAccess is attached 4 times; the limit is 3.',
    },
    'the tenant allows none': {
      ...attached(1),
      parameters: { maxAttachments: 0 },
      message: 'AdministratorAccess is attached 1 times; the limit is 0.',
    },
  },
  errors: {
    'the answer holds no count': {
      item: { SummaryMap: { Users: 1 } },
      related: {
        attachedAwsPolicies: [{ Arn: 'arn:aws:iam::aws:policy/AdministratorAccess' }],
      },
      message: /without AttachmentCount/,
    },
  },
});
