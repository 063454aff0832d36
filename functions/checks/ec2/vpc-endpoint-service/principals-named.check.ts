import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { vpcEndpointService } from './vpc-endpoint-service.resource.ts';

export const check = defineCheck(vpcEndpointService, {
  id: 'ec2-vpc-endpoint-service-principals-named',
  title: 'Endpoint services admit only accounts that they name',
  severity: 'high',
  category: 'security',
  why: 'A service that every account may connect to is public, however private the network that it stands in.',
  fix: 'Replace the principal * by the accounts or roles that are to connect, or demand that each connection is accepted.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html',
  needs: ['DescribeVpcEndpointServicePermissions'],

  evaluate({ item, facts }) {
    const isOpen = answered(
      facts.DescribeVpcEndpointServicePermissions?.AllowedPrincipals,
      'AllowedPrincipals',
    ).some(({ Principal }) => answered(Principal, 'Principal') === '*');
    const isReviewed = answered(item.AcceptanceRequired, 'AcceptanceRequired');
    if (!isOpen || isReviewed) return pass();
    return fail('Every AWS account may connect to the service, and nobody accepts connections.');
  },
});
