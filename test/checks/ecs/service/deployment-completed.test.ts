import { check } from '../../../../functions/checks/ecs/service/deployment-completed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type State = 'COMPLETED' | 'FAILED' | 'IN_PROGRESS';
const deployment = (rolloutState: State, createdAt = '2026-11-20T06:00:00Z') => ({
  status: 'PRIMARY',
  rolloutState,
  createdAt: new Date(createdAt),
});
const deployed = (...deployments: (ReturnType<typeof deployment> | { status: string })[]) => ({
  item: { status: 'ACTIVE', deployments },
});

describeCheck(check, {
  pass: {
    'it completed': deployed(deployment('COMPLETED')),
    'it completed, after one that failed': deployed(
      { ...deployment('FAILED'), status: 'ACTIVE' },
      deployment('COMPLETED'),
    ),
  },
  fail: {
    'it failed': { ...deployed(deployment('FAILED')), message: 'The last deployment failed.' },
    'it has taken more than a day': {
      ...deployed(deployment('IN_PROGRESS', '2026-11-20T05:00:00Z')),
      message: 'The last deployment has been under way for 25 hours.',
    },
    'it has taken longer than the tenant allows': {
      ...deployed(deployment('IN_PROGRESS', '2026-11-21T03:30:00Z')),
      parameters: { mostHours: 2 },
      message: 'The last deployment has been under way for 2 hours.',
    },
  },
  none: { 'it has taken a day': deployed(deployment('IN_PROGRESS')) },
  errors: {
    'a state is not known': {
      // What ECS will call a state is not in the type of today.
      ...deployed(deployment('PAUSED' as State)),
      message: /the state PAUSED/,
    },
    'its begin is missing': {
      ...deployed({ status: 'PRIMARY', ...{ rolloutState: 'IN_PROGRESS' as const } }),
      message: /without createdAt/,
    },
  },
  skips: {
    'a service whose deployments tell no state': deployed({ status: 'PRIMARY' }),
    'a service that CodeDeploy deploys': deployed(),
    'a service that is drained': {
      item: { ...deployed(deployment('FAILED')).item, status: 'DRAINING' },
    },
    'a service that was deleted': {
      item: { ...deployed(deployment('FAILED')).item, status: 'INACTIVE' },
    },
  },
});
