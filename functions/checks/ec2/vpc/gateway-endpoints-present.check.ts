import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { endpointState } from '../endpoint-state.judgement.ts';
import { vpc } from './vpc.resource.ts';

export const check = defineCheck(vpc, {
  id: 'ec2-vpc-gateway-endpoints-present',
  title: 'VPCs with a NAT gateway reach S3 without it',
  severity: 'low',
  category: 'cost',
  why: 'A NAT gateway charges for each gigabyte that passes to or from S3; a gateway endpoint carries the same for nothing.',
  fix: 'Make a gateway endpoint for S3 in the VPC, and name the route tables of the private subnets.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
  joins: ['natGateways', 'endpoints'],

  evaluate({ related: { natGateways, endpoints } }) {
    const paid = natGateways.filter(
      ({ State, ConnectivityType }) =>
        answered(State, 'State') === 'available' &&
        answered(ConnectivityType, 'ConnectivityType') === 'public',
    );
    if (paid.length === 0) return noVerdict();
    const free = endpoints.filter(
      (endpoint) =>
        answered(endpoint.VpcEndpointType, 'VpcEndpointType') === 'Gateway' &&
        answered(endpoint.ServiceName, 'ServiceName').endsWith('.s3') &&
        endpointState(endpoint) === 'working',
    );
    if (free.length > 0) return pass();
    return fail('What goes to S3 passes a NAT gateway: the VPC has no gateway endpoint for S3.');
  },
});
