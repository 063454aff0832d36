import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { endpointState } from '../endpoint-state.judgement.ts';
import { vpcEndpoint } from './vpc-endpoint.resource.ts';

export const check = defineCheck(vpcEndpoint, {
  id: 'ec2-vpc-endpoint-available',
  title: 'VPC endpoints are available',
  severity: 'high',
  category: 'health',
  why: 'Whatever reaches a service through the endpoint alone cannot reach it while the endpoint has failed or was turned down.',
  fix: 'Let the owner of the service accept the connection, or do away with the reason and make the endpoint anew.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html',
  appliesTo: (item) => endpointState(item) !== 'passing',

  evaluate({ item }) {
    if (endpointState(item) === 'working') return pass();
    const reason = item.LastError?.Message ?? item.FailureReason;
    const state = `The endpoint is in the state ${answered(item.State, 'State')}`;
    return fail(reason ? `${state}: ${reason}.` : `${state}.`);
  },
});
