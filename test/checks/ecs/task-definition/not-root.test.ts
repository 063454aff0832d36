import { check } from '../../../../functions/checks/ecs/task-definition/not-root.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const task = (...users: (string | undefined)[]) => ({
  item: {
    containerDefinitions: users.map((user, at) => ({
      name: `c${at}`,
      ...(user !== undefined && { user }),
    })),
  },
});
const on = (operatingSystemFamily: 'LINUX' | 'WINDOWS_SERVER_2022_CORE') => ({
  runtimePlatform: { operatingSystemFamily },
});

describeCheck(check, {
  pass: {
    'each has a user': task('1000', '1000:0', 'node', 'node:root', 'rooted'),
    'each has a user, on the network of the host': {
      item: { ...task('1000').item, networkMode: 'host' },
    },
    'each has a user, on Linux': { item: { ...task('1000').item, ...on('LINUX') } },
  },
  fail: {
    'some are root, some say nothing': {
      ...task('1000', 'root', '0', '0:1000', 'root:users', '', undefined),
      message: 'Containers that run as root, or name no user: c1, c2, c3, c4, c5, c6.',
    },
  },
  errors: {
    'the answer holds no containers': { item: {}, message: /without containerDefinitions/ },
  },
  skips: {
    'tasks on Windows': { item: { ...task('root').item, ...on('WINDOWS_SERVER_2022_CORE') } },
  },
});
