import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { gateway } from './gateway.resource.ts';

const states = { there: ['attached'], passing: ['attaching', 'detaching', 'detached'] } as const;

export const check = defineCheck(gateway, {
  id: 'directconnect-gateway-interfaces-redundant',
  title: 'Gateways have virtual interfaces over several connections',
  severity: 'medium',
  category: 'reliability',
  why: 'When the only connection fails or AWS works on it, everything behind the gateway is cut off.',
  fix: 'Attach a second virtual interface that runs over another connection, at another location if you can.',
  docs: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/high_resiliency.html',
  needs: ['DescribeDirectConnectGatewayAttachments'],
  joins: ['virtualInterfaces'],

  evaluate({ facts, related }) {
    const attached = answered(
      facts.DescribeDirectConnectGatewayAttachments?.directConnectGatewayAttachments,
      'directConnectGatewayAttachments',
    )
      .filter(
        ({ attachmentState }) => kindOfWord(attachmentState, 'attachmentState', states) === 'there',
      )
      .map(({ virtualInterfaceId }) => answered(virtualInterfaceId, 'virtualInterfaceId'));
    if (attached.length === 0) return noVerdict();
    if (attached.length === 1) return fail('The gateway has a single virtual interface.');
    const seen = related.virtualInterfaces.filter(({ virtualInterfaceId }) =>
      attached.includes(answered(virtualInterfaceId, 'virtualInterfaceId')),
    );
    const connections = new Set(
      seen.map(({ connectionId }) => answered(connectionId, 'connectionId')),
    );
    if (connections.size > 1) return pass();
    // Of those of other accounts, and of regions that were not looked at, nobody tells the connection.
    if (seen.length < attached.length) return noVerdict();
    return fail(`All virtual interfaces run over ${[...connections].join()}.`);
  },
});
