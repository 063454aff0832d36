import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { instance } from './instance.resource.ts';
import { type OpenRange, rangesOpenToEverybody } from './open-ports.judgement.ts';

export const check = defineCheck(instance, {
  id: 'lightsail-instance-ports-closed',
  title: 'Lightsail instances open web ports alone to everybody',
  severity: 'high',
  category: 'security',
  why: 'A new instance opens SSH or RDP to the whole internet, where passwords and flaws are tried all day.',
  fix: 'Limit the rule in the firewall of the instance to the addresses that need it, or delete it and connect in the console.',
  docs: 'https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_PutInstancePublicPorts.html',
  parameters: z.object({
    authorizedPorts: z
      .array(z.int().min(0).max(65_535))
      .max(100)
      .default([80, 443])
      .describe('Ports that may be open to everybody.'),
  }),

  evaluate({ item, parameters: { authorizedPorts } }) {
    const rules = answered(item.networking?.ports, 'ports');
    const open = rangesOpenToEverybody(rules).filter((one) => isMore(one, authorizedPorts));
    if (open.length === 0) return pass();
    return fail(`Open to every address: ${open.map(textOf).join(', ')}.`);
  },
});

/** Whether a range has a port that is not authorised. */
function isMore({ from, to }: OpenRange, authorized: readonly number[]): boolean {
  const within = new Set(authorized.filter((port) => port >= from && port <= to));
  return within.size < to - from + 1;
}

const textOf = ({ protocol, from, to }: OpenRange): string =>
  `${protocol} ${from === to ? from : `${from}-${to}`}`;
