import { check } from '../../../../functions/checks/apigateway/client-certificate/not-expiring.check.ts';
import { daysAgo, now } from '../../../support/checks/credential-report-rows.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const stages = [{ restApiId: 'a1', stageName: 'prod', clientCertificateId: 'c1' }];
const ending = (days: number) => ({
  now,
  item: { clientCertificateId: 'c1', expirationDate: daysAgo(-days) },
  related: { stages },
});

describeCheck(check, {
  pass: {
    'it lasts longer': ending(31),
    'less is asked for': { ...ending(8), parameters: { days: 7 } },
  },
  fail: {
    'it ends in thirty days': {
      ...ending(30),
      message: 'It expires in 30 days, and is on the stages a1/prod.',
    },
    'it has ended': {
      ...ending(-1),
      message: 'It expired 1 day ago, and is on the stages a1/prod.',
    },
  },
  none: { 'it is on no stage': { ...ending(1), related: { stages: [] } } },
});
