import { check } from '../../../../functions/checks/autoscaling/group/processes-running.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { sampleGroup } from './sample-group.ts';

const suspended = (...names: string[]) => ({
  item: { ...sampleGroup, SuspendedProcesses: names.map((ProcessName) => ({ ProcessName })) },
});

describeCheck(check, {
  pass: {
    'none is suspended': suspended(),
    'one is on purpose': {
      ...suspended('AZRebalance'),
      parameters: { ignoredProcesses: ['AZRebalance'] },
    },
  },
  fail: {
    'some are': {
      ...suspended('Launch', 'Terminate'),
      message: 'Suspended are: Launch, Terminate.',
    },
  },
  errors: {
    'the list is missing': { item: sampleGroup, message: /without SuspendedProcesses/ },
    'a process has no name': {
      item: { ...sampleGroup, SuspendedProcesses: [{}] },
      message: /without ProcessName/,
    },
  },
  skips: {
    'a group that is being deleted': {
      item: { ...suspended('Launch').item, Status: 'Delete in progress' },
    },
  },
});
