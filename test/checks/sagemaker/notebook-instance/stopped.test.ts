import { check } from '../../../../functions/checks/sagemaker/notebook-instance/stopped.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const since = (time: string, NotebookInstanceStatus = 'InService') => ({
  item: { NotebookInstanceStatus, LastModifiedTime: new Date(time) } as never,
});

describeCheck(check, {
  pass: {
    'it is stopped': since('2026-01-01T00:00:00Z', 'Stopped'),
    'it runs for a week': since('2026-11-13T06:00:01Z'),
    'it failed': since('2026-01-01T00:00:00Z', 'Failed'),
  },
  fail: {
    'it runs for longer than a week': {
      ...since('2026-11-13T06:00:00Z'),
      message: 'The notebook instance has run for 8 days.',
    },
    'it waits for maintenance and runs': {
      ...since('2026-11-01T06:00:00Z', 'PendingMaintenance'),
      message: 'The notebook instance has run for 20 days.',
    },
    'a tenant lets it run for a day': {
      ...since('2026-11-19T06:00:00Z'),
      parameters: { mostDays: 1 },
      message: 'The notebook instance has run for 2 days.',
    },
  },
  errors: {
    'the state is not known': {
      ...since('2026-11-01T06:00:00Z', 'Asleep'),
      message: /"Asleep", which is not known/,
    },
    'nobody says since when': {
      item: { NotebookInstanceStatus: 'InService' } as never,
      message: /without LastModifiedTime/,
    },
  },
  skips: {
    'one that is being deleted': since('2026-11-01T06:00:00Z', 'Deleting'),
  },
});
