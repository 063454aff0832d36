import { check } from '../../../../functions/checks/route53/hosted-zone/used.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const zone = (ResourceRecordSetCount: number) => ({
  item: {
    Id: '/hostedzone/Z1',
    Name: 'example.com.',
    CallerReference: '1',
    ResourceRecordSetCount,
  },
});

describeCheck(check, {
  pass: { 'it has one of yours': zone(3) },
  fail: {
    'it has those of Route 53 alone': {
      ...zone(2),
      message: 'The zone holds no record but those of its own.',
    },
  },
});
