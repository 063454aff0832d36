import { check } from '../../../../functions/checks/ec2/transit-gateway/auto-accept-disabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const gateway = (AutoAcceptSharedAttachments: 'enable' | 'disable') => ({
  OwnerId: '123456789012',
  State: 'available' as const,
  Options: { AutoAcceptSharedAttachments },
});

describeCheck(check, {
  pass: {
    'attachments are accepted by hand': { item: gateway('disable') },
    'it is still being made': { item: { ...gateway('disable'), State: 'pending' } },
  },
  fail: {
    'attachments are accepted by themselves': {
      item: gateway('enable'),
      message: 'The transit gateway accepts attachments of other accounts by itself.',
    },
  },
  errors: {
    'the answer does not say': {
      item: { ...gateway('disable'), Options: {} },
      message: /without AutoAcceptSharedAttachments/,
    },
  },
  skips: {
    'one that another account shares': { item: { ...gateway('enable'), OwnerId: '210987654321' } },
    'one that was deleted': { item: { ...gateway('enable'), State: 'deleted' } },
  },
});
