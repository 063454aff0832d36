import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { vpnGateway } from './vpn-gateway.resource.ts';

const kinds = { attached: ['attaching', 'attached'], gone: ['detaching', 'detached'] } as const;

export const check = defineCheck(vpnGateway, {
  id: 'ec2-vpn-gateway-attached',
  title: 'Virtual private gateways are attached to a VPC',
  severity: 'low',
  category: 'operations',
  why: 'A gateway without a VPC leads nowhere, and a VPN to it is paid for all the same.',
  fix: 'Attach the gateway to the VPC that it was made for, or delete it with its VPN connections.',
  docs: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html',
  appliesTo: ({ State }) => answered(State, 'State') === 'available',

  evaluate({ item }) {
    const attached = answered(item.VpcAttachments, 'VpcAttachments').filter(
      ({ State }) => kindOfWord(State, 'State', kinds) === 'attached',
    );
    if (attached.length > 0) return pass();
    return fail('The virtual private gateway is attached to no VPC.');
  },
});
