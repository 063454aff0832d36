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

  evaluate({ item }) {
    const { AutoAcceptSharedAttachments } = answered(item.Options, 'Options');
    const accepted = answered(AutoAcceptSharedAttachments, 'AutoAcceptSharedAttachments');
    if (accepted === 'disable') return pass();
    return fail('The transit gateway accepts attachments of other accounts by itself.');
  },
});
