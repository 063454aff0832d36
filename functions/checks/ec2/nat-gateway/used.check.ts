import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBefore } from '../../../core/judgement/days.ts';
import { natGateway } from './nat-gateway.resource.ts';

export const check = defineCheck(natGateway, {
  id: 'ec2-nat-gateway-used',
  title: 'NAT gateways carry traffic',
  severity: 'medium',
  category: 'cost',
  why: 'A gateway is paid for by the hour, also while nothing goes out through it.',
  fix: 'Delete the gateway and the routes to it, and release its address.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/metrics-dimensions-nat-gateway.html',
  needs: ['BytesOutToDestination'],
  parameters: z.object({
    leastBytes: z
      .int()
      .min(1)
      .default(1)
      .describe('The least bytes that have to go out through the gateway in seven days.'),
  }),
  appliesTo: ({ State }) => answered(State, 'State') === 'available',

  evaluate({ item, facts, parameters: { leastBytes }, now }) {
    const { points } = answered(facts.BytesOutToDestination, 'BytesOutToDestination');
    // A gateway reports each minute, so that silence says nothing; and a new one has had no time.
    if (points.length === 0) return noVerdict();
    const bytes = points.reduce((sum, { value }) => sum + value, 0);
    if (bytes >= leastBytes) return pass();
    if (answered(item.CreateTime, 'CreateTime') > daysBefore(now, 7)) return noVerdict();
    return fail(`Bytes that went out through the gateway in seven days: ${bytes}.`);
  },
});
