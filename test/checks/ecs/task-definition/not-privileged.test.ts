import { check } from '../../../../functions/checks/ecs/task-definition/not-privileged.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const task = (...privileged: readonly (boolean | undefined)[]) => ({
  item: {
    containerDefinitions: privileged.map((is, at) => ({
      name: `c${at}`,
      ...(is !== undefined && { privileged: is }),
    })),
  },
});

describeCheck(check, {
  pass: {
    'no container says so': task(undefined, false),
  },
  fail: {
    'containers are privileged': {
      ...task(true, false, true),
      message: 'Containers run privileged: c0, c2.',
    },
  },
  errors: {
    'the answer holds no containers': { item: {}, message: /without containerDefinitions/ },
  },
});
