import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { recentPoints } from '../../../core/judgement/metrics.ts';
import { domain } from './domain.resource.ts';

const mebibytesInGibibyte = 1024;

export const check = defineCheck(domain, {
  id: 'es-domain-storage-free',
  title: 'Domains have free storage',
  severity: 'high',
  category: 'health',
  why: 'When a node runs out of storage, OpenSearch refuses every write.',
  fix: 'Delete old indexes or move them to UltraWarm, or give the nodes larger volumes.',
  docs: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/cloudwatch-alarms.html',
  needs: ['FreeStorageSpace'],
  parameters: z.object({
    leastPercent: z
      .int()
      .min(1)
      .max(90)
      .default(25)
      .describe('The least part of its volume that has to be free on each data node, in percent.'),
  }),
  // How large the disks of an instance type are is not answered: without EBS there is nothing to compare with.
  appliesTo: ({ EBSOptions: options }) =>
    answered(answered(options, 'EBSOptions').EBSEnabled, 'EBSEnabled'),

  evaluate({ item, facts, parameters: { leastPercent }, now }) {
    const [latest] = recentPoints(answered(facts.FreeStorageSpace, 'FreeStorageSpace'), now, 60)
      .map(({ value }) => value)
      .reverse();
    if (latest === undefined) return noVerdict();
    const size = answered(item.EBSOptions?.VolumeSize, 'VolumeSize') * mebibytesInGibibyte;
    const percent = (latest / size) * 100;
    if (percent >= leastPercent) return pass();
    return fail(
      `The fullest data node has ${percent.toFixed(1)} % of its volume free, and not ${leastPercent} %.`,
    );
  },
});
