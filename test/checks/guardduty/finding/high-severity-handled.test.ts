import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/guardduty/finding/high-severity-handled.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws } from '../../../support/fakes/fake-aws.ts';
import { detectorId, detectorWith } from '../detector/detectors.ts';

const detector = (status: 'ENABLED' | 'DISABLED', ...FindingIds: string[]) => ({
  item: detectorId,
  facts: { GetDetector: detectorWith({}, status), ListFindings: { FindingIds } },
});

describeCheck(check, {
  pass: { 'nothing is open': detector('ENABLED') },
  fail: {
    'two are open': {
      ...detector('ENABLED', 'a', 'b'),
      message: 'Open findings of high or critical severity: 2.',
    },
    'one is open, and GuardDuty is suspended since': {
      ...detector('DISABLED', 'a'),
      message: 'Open findings of high or critical severity: 1.',
    },
  },
  none: { 'GuardDuty is suspended, and finds nothing': detector('DISABLED') },
});

it('asks for open ones of its own account', async () => {
  const aws = fakeAws({
    lists: {
      'guardduty:ListDetectors': () => ({ answer: { DetectorIds: [detectorId] } }),
      'guardduty:ListFindings': () => ({ answer: { FindingIds: ['a'] } }),
    },
    calls: { 'guardduty:GetDetector': () => detectorWith({}) },
  });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([
    `guardduty-finding-high-severity-handled eu-west-1 ${detectorId} fail: Open findings of high or critical severity: 1.`,
  ]);
  expect(aws.asked.find((line) => line.startsWith('guardduty:ListFindings'))).toContain(
    '"accountId":{"Equals":["123456789012"]},"service.archived":{"Equals":["false"]}',
  );
});
