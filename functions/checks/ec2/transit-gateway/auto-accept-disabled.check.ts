import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { transitGateway } from './transit-gateway.resource.ts';

export const check = defineCheck(transitGateway, {
  id: 'ec2-transit-gateway-auto-accept-disabled',
  title: 'Transit gateways accept attachments only after review',
  severity: 'high',
  category: 'security',
  why: 'Every account that the gateway is shared with can otherwise connect a VPC to the network without being asked.',
  fix: 'Turn off the automatic acceptance of shared attachments, and accept each one by hand.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html',
  frameworks: {
    aws_fsbp: ['EC2.23'],
    iso27001_2022: ['A.8.20', 'A.8.21', 'A.8.22'],
    'pci_dss_4.0': ['1.2.8', '1.3.1', '1.3.2', '1.4.2', '1.5.1', 'A1.1.3'],
    soc2: ['CC6.7'],
  },
  peers: {
    prowler: 'ec2_transitgateway_auto_accept_vpc_attachments',
    steampipe: 'ec2_transit_gateway_auto_cross_account_attachment_disabled',
  },

  evaluate({ item }) {
    const { AutoAcceptSharedAttachments } = answered(item.Options, 'Options');
    const accepted = answered(AutoAcceptSharedAttachments, 'AutoAcceptSharedAttachments');
    if (accepted === 'disable') return pass();
    return fail('The transit gateway accepts attachments of other accounts by itself.');
  },
});
