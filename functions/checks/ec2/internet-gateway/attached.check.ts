import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { internetGateway } from './internet-gateway.resource.ts';

export const check = defineCheck(internetGateway, {
  id: 'ec2-internet-gateway-attached',
  title: 'Internet gateways are attached to a VPC',
  severity: 'low',
  category: 'operations',
  why: 'A gateway that is lying about can be attached by one call, and a VPC that was closed is open.',
  fix: 'Delete the gateway if no VPC is to have it.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',

  evaluate({ item }) {
    // Of an attachment that is gone AWS answers none.
    if (answered(item.Attachments, 'Attachments').length > 0) return pass();
    return fail('The internet gateway is attached to no VPC.');
  },
});
