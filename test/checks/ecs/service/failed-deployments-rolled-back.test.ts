import { check } from '../../../../functions/checks/ecs/service/failed-deployments-rolled-back.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const breaker = (enable: boolean, rollback: boolean) => ({
  item: {
    status: 'ACTIVE',
    deploymentController: { type: 'ECS' as const },
    deploymentConfiguration: {
      strategy: 'ROLLING' as const,
      deploymentCircuitBreaker: { enable, rollback },
    },
    loadBalancers: [{ targetGroupArn: 'arn:aws:elasticloadbalancing:us-east-1:1:targetgroup/a/1' }],
    resourceManagementType: 'CUSTOMER' as const,
  },
});
const { item } = breaker(true, true);
const off = 'The deployment circuit breaker is off.';

describeCheck(check, {
  pass: {
    'it rolls back': { item },
    'controller, strategy, load balancers and manager are left out': {
      item: {
        status: 'ACTIVE',
        deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
      },
    },
  },
  fail: {
    'it is off': { ...breaker(false, false), message: off },
    'it is off, though it would roll back': { ...breaker(false, true), message: off },
    'it only stops': {
      ...breaker(true, false),
      message: 'The deployment circuit breaker stops a deployment, and rolls nothing back.',
    },
    'it is left out, which is off': {
      item: { ...item, deploymentConfiguration: { strategy: 'ROLLING' } },
      message: off,
    },
    'nothing is configured': { item: { status: 'ACTIVE' }, message: off },
    'it says nothing': {
      // AWS says that both are always there, and so does their type.
      item: {
        ...item,
        deploymentConfiguration: {
          deploymentCircuitBreaker: {} as { enable: boolean; rollback: boolean },
        },
      },
      message: off,
    },
  },
  skips: {
    'a service that CodeDeploy deploys': {
      item: { ...breaker(false, false).item, deploymentController: { type: 'CODE_DEPLOY' } },
    },
    'a service that changes all at once': {
      item: { ...item, deploymentConfiguration: { strategy: 'BLUE_GREEN' } },
    },
    'a service behind a classic load balancer': {
      item: { ...breaker(false, false).item, loadBalancers: [{ loadBalancerName: 'web' }] },
    },
    'an express service, which ECS sets': {
      item: { ...breaker(false, false).item, resourceManagementType: 'ECS' },
    },
    'a service that is drained': { item: { ...breaker(false, false).item, status: 'DRAINING' } },
    'a service that was deleted': { item: { ...breaker(false, false).item, status: 'INACTIVE' } },
  },
});
