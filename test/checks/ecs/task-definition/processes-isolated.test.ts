import { check } from '../../../../functions/checks/ecs/task-definition/processes-isolated.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'nothing is said, so that each container has its own': { item: { family: 'web' } },
    'containers of the task share theirs': { item: { pidMode: 'task' } },
  },
  fail: {
    'the task shares those of the host': {
      item: { pidMode: 'host' },
      message: 'The task shares the processes of its host.',
    },
  },
});
