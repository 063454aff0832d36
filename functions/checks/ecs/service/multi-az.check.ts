import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { zonesOf } from '../../../core/judgement/networks/zones.ts';
import { service } from './service.resource.ts';

export const check = defineCheck(service, {
  id: 'ecs-service-multi-az',
  title: 'Services may run in several zones',
  severity: 'medium',
  category: 'reliability',
  why: 'A service whose subnets are in one zone is gone while that zone is in trouble.',
  fix: 'Add subnets of other zones to the network of the service, and to its load balancer.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html',
  joins: ['subnets'],
  // Tasks without a network of their own run where their machines are.
  appliesTo: ({ status, networkConfiguration }) =>
    answered(status, 'status') === 'ACTIVE' &&
    networkConfiguration?.awsvpcConfiguration !== undefined,

  evaluate({ item, related: { subnets } }) {
    const network = answered(item.networkConfiguration?.awsvpcConfiguration, 'awsvpcConfiguration');
    const zones = zonesOf(answered(network.subnets, 'subnets'), subnets);
    if (!zones) return noVerdict();
    return zones.length > 1 ? pass() : fail(`The service runs in ${zones.join(', ')} alone.`);
  },
});
