import { check } from '../../../../functions/checks/ec2/subnet/public-address-disabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (MapPublicIpOnLaunch: boolean, OwnerId = '123456789012') => ({
  item: { OwnerId, MapPublicIpOnLaunch },
});

describeCheck(check, {
  pass: { 'it gives none': of(false) },
  fail: {
    'it gives one': { ...of(true), message: 'Each instance in the subnet gets a public address.' },
  },
  skips: { 'one that another account shares': of(true, '999999999999') },
});
