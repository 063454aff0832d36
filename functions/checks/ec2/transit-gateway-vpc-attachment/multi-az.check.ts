import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { transitGatewayVpcAttachment } from './transit-gateway-vpc-attachment.resource.ts';

export const check = defineCheck(transitGatewayVpcAttachment, {
  id: 'ec2-transit-gateway-vpc-attachment-multi-az',
  title: 'VPCs hang on a transit gateway in several zones',
  severity: 'medium',
  category: 'reliability',
  why: 'What stands in other zones of the VPC does not reach the gateway, and when the only zone fails nothing does.',
  fix: 'Add a subnet of each zone in use to the attachment.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
  appliesTo: ({ State }) => ['available', 'modifying'].includes(answered(State, 'State')),

  evaluate({ item }) {
    // One subnet of each zone: the page above.
    const subnets = answered(item.SubnetIds, 'SubnetIds');
    if (subnets.length > 1) return pass();
    return fail(`The VPC hangs on the gateway in one zone only: subnet ${subnets.join()}.`);
  },
});
