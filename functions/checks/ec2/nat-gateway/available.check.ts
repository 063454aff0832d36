import { defineCheck, fail, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { natGateway } from './nat-gateway.resource.ts';

const kinds = {
  working: ['available'],
  failed: ['failed'],
  passing: ['pending', 'deleting', 'deleted'],
} as const;

export const check = defineCheck(natGateway, {
  id: 'ec2-nat-gateway-available',
  title: 'NAT gateways are available',
  severity: 'high',
  category: 'health',
  why: 'A NAT gateway that could not be made passes no packet, and whatever was to go out through it stays cut off.',
  fix: 'Do away with the reason that the gateway gives, then make it anew; AWS deletes the failed one by itself.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html',
  appliesTo: ({ State }) => kindOfWord(State, 'State', kinds) !== 'passing',

  evaluate({ item: { State, FailureCode, FailureMessage } }) {
    if (kindOfWord(State, 'State', kinds) === 'working') return pass();
    const reason = FailureMessage ?? FailureCode;
    return fail(
      ['The NAT gateway could not be made', ...(reason ? [reason] : [])].join(': ').concat('.'),
    );
  },
});
