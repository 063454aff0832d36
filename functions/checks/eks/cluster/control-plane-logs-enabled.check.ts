import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { cluster } from './cluster.resource.ts';
import { disabledLogs, logTypes } from './control-plane-logs.judgement.ts';

export const check = defineCheck(cluster, {
  id: 'eks-cluster-control-plane-logs-enabled',
  title: 'The control plane of a cluster writes all its logs',
  severity: 'medium',
  category: 'security',
  why: 'Who asked the Kubernetes API for what, and why it refused, is told by these logs alone, and only from the day they are on.',
  fix: 'Enable the log types that are missing in the logging of the cluster, and set how long their log group keeps them.',
  docs: 'https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html',
  parameters: z.object({
    types: z
      .array(z.enum(logTypes))
      .min(1)
      .default([...logTypes])
      .describe('Types of logs that have to be on.'),
  }),

  evaluate({ item, parameters: { types } }) {
    const missing = disabledLogs(item, types);
    return missing.length === 0 ? pass() : fail(`Logs that are off: ${missing.join(', ')}.`);
  },
});
