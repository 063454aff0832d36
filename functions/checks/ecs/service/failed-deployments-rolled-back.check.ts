import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { Service } from '../shapes.generated.ts';
import { service } from './service.resource.ts';

export const check = defineCheck(service, {
  id: 'ecs-service-failed-deployments-rolled-back',
  title: 'Rolling updates of services that fail are rolled back',
  severity: 'medium',
  category: 'reliability',
  why: 'Without the circuit breaker a bad version is started over and over, and the service stays between two versions until somebody looks.',
  fix: 'Enable the deployment circuit breaker of the service, with rollback.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html',
  appliesTo: (item) => answered(item.status, 'status') === 'ACTIVE' && isRolledByTenant(item),

  evaluate({ item }) {
    // Left out it is off: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
    const { deploymentCircuitBreaker: breaker } = item.deploymentConfiguration ?? {};
    if (!breaker?.enable) return fail('The deployment circuit breaker is off.');
    if (breaker.rollback) return pass();
    return fail('The deployment circuit breaker stops a deployment, and rolls nothing back.');
  },
});

/**
 * Whether ECS rolls out what the tenant sets: the circuit breaker is for rolling updates, and not for
 * services behind a classic load balancer; an express service is ECS's to set. Left out, the controller
 * is ECS, and its strategy ROLLING:
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html
 */
const isRolledByTenant = (item: Service): boolean =>
  (item.deploymentController?.type ?? 'ECS') === 'ECS' &&
  (item.deploymentConfiguration?.strategy ?? 'ROLLING') === 'ROLLING' &&
  item.resourceManagementType !== 'ECS' &&
  !(item.loadBalancers ?? []).some(({ loadBalancerName }) => loadBalancerName);
