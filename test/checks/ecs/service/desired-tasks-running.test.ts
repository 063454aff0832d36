import { check } from '../../../../functions/checks/ecs/service/desired-tasks-running.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const deployment = (rolloutState: 'COMPLETED' | 'IN_PROGRESS', createdAt: string) => ({
  status: 'PRIMARY',
  rolloutState,
  createdAt: new Date(createdAt),
});
const tasks = (runningCount: number, ...deployments: ReturnType<typeof deployment>[]) => ({
  item: { status: 'ACTIVE', desiredCount: 2, runningCount, pendingCount: 0, deployments },
});
const completed = deployment('COMPLETED', '2026-11-01T00:00:00Z');
const message = 'Of 2 tasks, 1 are running.';

describeCheck(check, {
  pass: {
    'all run': tasks(2, completed),
    'more run while a deployment replaces them': tasks(
      4,
      deployment('IN_PROGRESS', '2026-11-21T05:00:00Z'),
    ),
    'it wants none': { item: { ...tasks(0, completed).item, desiredCount: 0 } },
  },
  fail: {
    'one does not run': { ...tasks(1, completed), message },
    'none runs': { ...tasks(0, completed), message: 'Of 2 tasks, 0 are running.' },
    'one is to run, but such tasks fail': {
      item: {
        ...tasks(1).item,
        pendingCount: 1,
        deployments: [{ ...completed, failedTasks: 3 }],
      },
      message,
    },
    'one does not run, and its deployment does not end': {
      ...tasks(1, deployment('IN_PROGRESS', '2026-11-20T05:00:00Z')),
      message,
    },
    'the deployment does not tell how far it is': {
      item: { ...tasks(1).item, deployments: [{ status: 'PRIMARY' }] },
      message,
    },
    'its task sets are steady': {
      item: { ...tasks(1).item, taskSets: [{ stabilityStatus: 'STEADY_STATE' }] },
      message,
    },
  },
  none: {
    'one is starting': { item: { ...tasks(1, completed).item, pendingCount: 1 } },
    'a deployment is under way': tasks(1, deployment('IN_PROGRESS', '2026-11-21T05:00:00Z')),
    'a deployment has the time that the tenant allows': {
      ...tasks(1, deployment('IN_PROGRESS', '2026-11-20T05:00:00Z')),
      parameters: { mostHours: 48 },
    },
    'a task set stabilises': {
      item: { ...tasks(1).item, taskSets: [{ stabilityStatus: 'STABILIZING' }] },
    },
  },
  errors: {
    'the count is missing': {
      item: { status: 'ACTIVE', desiredCount: 2, deployments: [completed] },
      message: /without runningCount/,
    },
    'the count of those to come is missing': {
      item: { ...tasks(1, completed).item, pendingCount: undefined },
      message: /without pendingCount/,
    },
    'deployments are missing': {
      item: { status: 'ACTIVE', desiredCount: 2, runningCount: 1, pendingCount: 0 },
      message: /without deployments/,
    },
  },
  skips: {
    'a service that is drained': { item: { ...tasks(1, completed).item, status: 'DRAINING' } },
    'a service that was deleted': { item: { ...tasks(1, completed).item, status: 'INACTIVE' } },
  },
});
