import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { Service } from '../shapes.generated.ts';
import { service } from './service.resource.ts';

export const check = defineCheck(service, {
  id: 'ecs-service-zones-rebalanced',
  title: 'Services spread their tasks over zones again by themselves',
  severity: 'low',
  category: 'reliability',
  why: 'After a zone was in trouble the tasks stay where they went, and the next trouble takes all of them.',
  fix: 'Enable Availability Zone rebalancing of the service.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html',
  appliesTo: (item) => answered(item.status, 'status') === 'ACTIVE' && canBeRebalanced(item),

  // A service that never had it set is not:
  // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html
  evaluate: ({ item: { availabilityZoneRebalancing } }) =>
    availabilityZoneRebalancing === 'ENABLED'
      ? pass()
      : fail('Availability Zone rebalancing is off.'),
});

/**
 * ECS offers it to services of replicas that it deploys, that may have more tasks for a while, that are
 * spread over zones first if at all, and that no classic load balancer serves.
 */
const canBeRebalanced = (item: Service): boolean =>
  item.schedulingStrategy !== 'DAEMON' &&
  item.launchType !== 'EXTERNAL' &&
  (item.deploymentController?.type ?? 'ECS') === 'ECS' &&
  item.deploymentConfiguration?.maximumPercent !== 100 &&
  isSpreadFirst(item) &&
  !(item.placementConstraints ?? []).some(({ expression = '' }) =>
    expression.includes('ecs.availability-zone'),
  ) &&
  !(item.loadBalancers ?? []).some(({ loadBalancerName }) => loadBalancerName);

/** Whether tasks are spread first, which is the default; a strategy that packs them first has other aims. */
function isSpreadFirst({ placementStrategy = [] }: Service): boolean {
  const [first] = placementStrategy;
  return (
    !first || (first.type === 'spread' && first.field?.includes('ecs.availability-zone') === true)
  );
}
