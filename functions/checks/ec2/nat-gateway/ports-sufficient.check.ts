import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBefore, daysText } from '../../../core/judgement/days.ts';
import { natGateway } from './nat-gateway.resource.ts';

export const check = defineCheck(natGateway, {
  id: 'ec2-nat-gateway-ports-sufficient',
  title: 'NAT gateways have a port for each connection',
  severity: 'high',
  category: 'performance',
  why: 'When too many connections to one destination are open at once, the gateway has no source port left and refuses the next.',
  fix: 'Give the gateway further addresses, spread clients over several gateways, or close connections sooner.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/metrics-dimensions-nat-gateway.html',
  needs: ['ErrorPortAllocation'],
  parameters: z.object({
    days: z
      .int()
      .min(1)
      .max(7)
      .default(1)
      .describe('For how many days a refused connection is held against its gateway.'),
    mostErrors: z
      .int()
      .min(0)
      .default(0)
      .describe('The most times that a port may have been missing in these days.'),
  }),
  appliesTo: ({ State }) => answered(State, 'State') === 'available',

  evaluate({ facts, parameters: { days, mostErrors }, now }) {
    const { points } = answered(facts.ErrorPortAllocation, 'ErrorPortAllocation');
    const since = daysBefore(now, days);
    const looked = points.filter(({ end }) => end > since);
    // A gateway reports each minute, so that silence says nothing.
    if (looked.length === 0) return noVerdict();
    const errors = looked.reduce((sum, { value }) => sum + value, 0);
    if (errors <= mostErrors) return pass();
    return fail(`Times that no port was left in ${daysText(days)}: ${errors}.`);
  },
});
