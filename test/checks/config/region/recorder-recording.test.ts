import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/config/region/recorder-recording.check.ts';
import type { ConfigurationRecorderStatus } from '../../../../functions/checks/config/shapes.generated.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { denied, fakeAws, throwing } from '../../../support/fakes/fake-aws.ts';

const recorder: ConfigurationRecorderStatus = {
  name: 'own',
  recording: true,
  lastStatus: 'Success',
};
const region = (...recorders: ConfigurationRecorderStatus[]) => ({ related: { recorders } });

describeCheck(check, {
  pass: {
    'the recorder records, whatever its name': region(recorder),
    'the word is written as the service writes it': region({
      ...recorder,
      // As the service answers, and its model does not.
      lastStatus: 'SUCCESS' as ConfigurationRecorderStatus['lastStatus'],
    }),
  },
  fail: {
    'there is none': { ...region(), message: 'There is no recorder in the region.' },
    'it is stopped': {
      ...region({ ...recorder, recording: false }),
      message: 'The recorder of the region is stopped.',
    },
    'it fails': {
      ...region({ ...recorder, lastStatus: 'Failure', lastErrorCode: 'AccessDenied' }),
      message: 'The recorder fails: AccessDenied.',
    },
    'it fails without a code': {
      ...region({ ...recorder, lastStatus: 'Failure' }),
      message: 'The recorder fails: without a code.',
    },
  },
  none: {
    'it has just been started': region({ ...recorder, lastStatus: 'Pending' }),
    'it has had nothing to record': region({ ...recorder, lastStatus: 'NotApplicable' }),
  },
  errors: {
    'it is not said whether it records': {
      ...region({ name: 'own', lastStatus: 'Success' }),
      message: /without recording/,
    },
    'there is no status': {
      ...region({ name: 'own', recording: true }),
      message: /without lastStatus/,
    },
    'AWS has a new status': {
      // What AWS will call a status is not in the type of today.
      ...region({ ...recorder, lastStatus: 'Asleep' as 'Pending' }),
      message: /"Asleep", which is not known/,
    },
  },
});

const scanned = (lists: NonNullable<Parameters<typeof fakeAws>[0]['lists']>) =>
  runScan(fakeAws({ lists }), [check]);
const operation = 'config:DescribeConfigurationRecorderStatus';

it('is one finding of a region without any recorder', async () => {
  const { lines } = await scanned({
    [operation]: () => ({ answer: { ConfigurationRecordersStatus: [] } }),
  });

  expect(lines).toEqual([
    'config-region-recorder-recording eu-west-1 eu-west-1 fail: There is no recorder in the region.',
  ]);
});

it('takes no recorder of a service for one of the account', async () => {
  const answer = {
    ConfigurationRecordersStatus: [{ ...recorder, servicePrincipal: 'x.amazonaws.com' }],
  };

  const { lines } = await scanned({ [operation]: () => ({ answer }) });

  expect(lines).toEqual([
    'config-region-recorder-recording eu-west-1 eu-west-1 fail: There is no recorder in the region.',
  ]);
});

it('is an error where the recorders cannot be read', async () => {
  const { lines } = await scanned({ [operation]: throwing(denied(operation)) });

  expect(lines).toEqual(['config-region-recorder-recording eu-west-1 eu-west-1 error: permission']);
});
