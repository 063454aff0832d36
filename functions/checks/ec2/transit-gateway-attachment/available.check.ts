import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { transitGatewayAttachment } from './transit-gateway-attachment.resource.ts';

const kinds = {
  working: ['available', 'modifying'],
  failed: ['failed', 'failing'],
  passing: [
    'initiating',
    'initiatingRequest',
    'pendingAcceptance',
    'pending',
    'rollingBack',
    'rejecting',
    'rejected',
    'deleting',
    'deleted',
  ],
} as const;

export const check = defineCheck(transitGatewayAttachment, {
  id: 'ec2-transit-gateway-attachment-available',
  title: 'Transit gateway attachments are available',
  severity: 'high',
  category: 'health',
  why: 'A network whose attachment has failed is cut off from every other network behind the gateway.',
  fix: 'Delete the attachment and make it anew, after a look at the subnets and permissions that it needs.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
  appliesTo: ({ State }) => kindOfWord(State, 'State', kinds) !== 'passing',

  evaluate({ item }) {
    if (kindOfWord(item.State, 'State', kinds) === 'working') return pass();
    const what = answered(item.ResourceType, 'ResourceType');
    return fail(`The attachment (${what}) is ${answered(item.State, 'State')}.`);
  },
});
