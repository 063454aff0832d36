import { check } from '../../../../functions/checks/ecs/task-definition/logging-configured.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const task = (...containerDefinitions: object[]) => ({ item: { containerDefinitions } });

describeCheck(check, {
  pass: {
    'each has a driver': task(
      { name: 'web', logConfiguration: { logDriver: 'awslogs' } },
      { name: 'log', logConfiguration: { logDriver: 'awsfirelens' } },
    ),
  },
  fail: {
    'one has none, one says nothing of its driver': {
      ...task(
        { name: 'web' },
        { name: 'log', logConfiguration: {} },
        { name: 'db', logConfiguration: { logDriver: 'awslogs' } },
      ),
      message: 'Containers without log driver: web, log.',
    },
  },
  errors: {
    'the answer holds no containers': { item: {}, message: /without containerDefinitions/ },
  },
});
