import { check } from '../../../../functions/checks/ecs/task-definition/host-network-not-root.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const task = (...users: readonly (string | undefined)[]) => ({
  item: {
    networkMode: 'host' as const,
    containerDefinitions: users.map((user, at) => ({ name: `c${at}`, ...(user && { user }) })),
  },
});

describeCheck(check, {
  pass: {
    'every container names another user, on Linux': {
      item: { ...task('app').item, runtimePlatform: { operatingSystemFamily: 'LINUX' } },
    },
    'every container names another user': task('app', '1000', 'app:root', '1000:0'),
    'a privileged container names another user': {
      item: {
        networkMode: 'host',
        containerDefinitions: [{ name: 'agent', privileged: true, user: '1000' }],
      },
    },
  },
  fail: {
    'a container names nobody': {
      ...task('app', undefined),
      message: 'Containers run as root: c1.',
    },
    'containers name root in any form': {
      ...task('root', '0', 'root:app', '0:1000', '00', 'app'),
      message: 'Containers run as root: c0, c1, c2, c3, c4.',
    },
    // Compliant by AWS Config, and yet root on the network of the host:
    // https://docs.aws.amazon.com/config/latest/developerguide/ecs-task-definition-user-for-host-mode-check.html
    'the container is privileged as well': {
      item: {
        networkMode: 'host',
        containerDefinitions: [{ name: 'agent', privileged: true, user: 'root' }],
      },
      message: 'Containers run as root: agent.',
    },
  },
  errors: {
    'the answer holds no containers': {
      item: { networkMode: 'host' },
      message: /without containerDefinitions/,
    },
  },
  skips: {
    'a task with a network of its own': { item: { networkMode: 'awsvpc' } },
    'a task on Windows, which has no root': {
      item: {
        ...task('root').item,
        runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' },
      },
    },
    'a task that says nothing, which is bridge': { item: { containerDefinitions: [] } },
  },
});
