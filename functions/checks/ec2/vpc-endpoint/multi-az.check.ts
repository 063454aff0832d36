import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { endpointState } from '../endpoint-state.judgement.ts';
import { vpcEndpoint } from './vpc-endpoint.resource.ts';

export const check = defineCheck(vpcEndpoint, {
  id: 'ec2-vpc-endpoint-multi-az',
  title: 'Interface endpoints stand in several zones',
  severity: 'low',
  category: 'reliability',
  why: 'When the only zone of the endpoint fails, nothing in the VPC reaches the service, not even from zones that are well.',
  fix: 'Add a subnet of another zone to the endpoint.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html',
  appliesTo: (item) =>
    answered(item.VpcEndpointType, 'VpcEndpointType') === 'Interface' &&
    endpointState(item) === 'working',

  evaluate({ item }) {
    // An endpoint has one subnet of each zone: the page above.
    const subnets = answered(item.SubnetIds, 'SubnetIds');
    if (subnets.length > 1) return pass();
    return fail(`The endpoint stands in one zone only: subnet ${subnets.join()}.`);
  },
});
