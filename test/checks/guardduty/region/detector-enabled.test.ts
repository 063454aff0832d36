import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/guardduty/region/detector-enabled.check.ts';
import type { GetDetectorResponse } from '../../../../functions/checks/guardduty/shapes.generated.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { denied, fakeAws, throwing } from '../../../support/fakes/fake-aws.ts';

const detector = (Status: 'ENABLED' | 'DISABLED' | undefined) => ({
  item: '12abc34d567e8fa901bc2d34e56789f0',
  facts: { GetDetector: (Status ? { Status } : {}) as GetDetectorResponse },
});
const region = (...detectors: ReturnType<typeof detector>[]) => ({ related: { detectors } });

describeCheck(check, {
  pass: { 'the detector is on': region(detector('ENABLED')) },
  fail: {
    'there is no detector': { ...region(), message: 'GuardDuty is off.' },
    'the detector is suspended': {
      ...region(detector('DISABLED')),
      message: 'GuardDuty is suspended.',
    },
  },
  errors: {
    'there is no status': { ...region(detector(undefined)), message: /without Status/ },
    'AWS has a new status': {
      // A word that AWS's model does not have.
      ...region(detector('ASLEEP' as 'ENABLED')),
      message: /"ASLEEP", which is not known/,
    },
  },
});

it('is one finding of a region without detector, and an error where it cannot be read', async () => {
  const aws = fakeAws({
    lists: {
      'guardduty:ListDetectors': (request) =>
        request.region === 'eu-west-1'
          ? { answer: { DetectorIds: [] } }
          : throwing(denied('ListDetectors'))(),
    },
  });

  const { lines } = await runScan(aws, [check], { regions: ['eu-west-1', 'us-east-1'] });

  expect(lines.toSorted()).toEqual([
    'guardduty-region-detector-enabled eu-west-1 eu-west-1 fail: GuardDuty is off.',
    'guardduty-region-detector-enabled us-east-1 us-east-1 error: permission',
  ]);
});
