import { check } from '../../../../functions/checks/servicequotas/quota/headroom.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const used = (Utilization: number, Adjustable = true) => ({
  QuotaCode: 'L-F678F1CE',
  ServiceCode: 'vpc',
  QuotaName: 'VPCs per Region',
  ServiceName: 'Amazon VPC',
  Utilization,
  Adjustable,
});

describeCheck(check, {
  pass: {
    'nothing is used': { item: used(0) },
    'as much is used as may be': { item: used(80) },
    'a tenant allows more': { item: used(95.5), parameters: { maxPercent: 96 } },
  },
  fail: {
    'more is used': {
      item: used(80.1),
      message: '80 % of the quota of Amazon VPC is used; AWS raises it on request.',
    },
    'more is used than there is, of what nobody may have more of': {
      item: used(120, false),
      message: '120 % of the quota of Amazon VPC is used; AWS does not raise it.',
    },
  },
  errors: {
    'it is not said how much is used': {
      item: { ...used(90), Utilization: undefined },
      message: /without Utilization/,
    },
  },
});
