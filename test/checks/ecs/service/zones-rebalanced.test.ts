import { check } from '../../../../functions/checks/ecs/service/zones-rebalanced.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const service = (availabilityZoneRebalancing?: 'ENABLED' | 'DISABLED') => ({
  status: 'ACTIVE',
  schedulingStrategy: 'REPLICA' as const,
  launchType: 'FARGATE' as const,
  deploymentController: { type: 'ECS' as const },
  deploymentConfiguration: { maximumPercent: 200 },
  placementConstraints: [],
  placementStrategy: [
    { type: 'spread' as const, field: 'attribute:ecs.availability-zone' },
    { type: 'binpack' as const, field: 'memory' },
  ],
  loadBalancers: [],
  ...(availabilityZoneRebalancing && { availabilityZoneRebalancing }),
});
const message = 'Availability Zone rebalancing is off.';

describeCheck(check, {
  pass: {
    'it is on': { item: service('ENABLED') },
    'it is on, and nothing else is said': {
      item: { status: 'ACTIVE', availabilityZoneRebalancing: 'ENABLED' },
    },
  },
  fail: {
    'it is off': { item: service('DISABLED'), message },
    'it was never set': { item: service(), message },
  },
  skips: {
    'a service with a task on each machine': {
      item: { ...service('DISABLED'), schedulingStrategy: 'DAEMON' },
    },
    'a service elsewhere': { item: { ...service('DISABLED'), launchType: 'EXTERNAL' } },
    'a service that CodeDeploy deploys': {
      item: { ...service('DISABLED'), deploymentController: { type: 'CODE_DEPLOY' } },
    },
    'a service that may not have more tasks': {
      item: { ...service('DISABLED'), deploymentConfiguration: { maximumPercent: 100 } },
    },
    'a service that is held to a zone': {
      item: {
        ...service('DISABLED'),
        placementConstraints: [
          { type: 'memberOf', expression: 'attribute:ecs.availability-zone == us-east-1a' },
        ],
      },
    },
    'a service that is packed': {
      item: {
        ...service('DISABLED'),
        placementStrategy: [{ type: 'binpack', field: 'memory' }],
      },
    },
    'a service that is spread over machines': {
      item: {
        ...service('DISABLED'),
        placementStrategy: [{ type: 'spread', field: 'instanceId' }],
      },
    },
    'a service behind a classic load balancer': {
      item: { ...service('DISABLED'), loadBalancers: [{ loadBalancerName: 'web' }] },
    },
    'a service that is drained': { item: { ...service('DISABLED'), status: 'DRAINING' } },
  },
});
