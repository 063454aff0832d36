import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { lastPointWithin } from '../../../core/judgement/metrics.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-replica-lag-small',
  title: 'Read replicas keep up',
  severity: 'medium',
  category: 'performance',
  why: 'Whoever reads from a replica that lags is answered with what is no longer true, and a failover to it loses what it lacks.',
  fix: 'Look for long transactions and load on the replica; give it the class of its source.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.Monitoring.html',
  needs: ['ReplicaLag'],
  parameters: z.object({
    mostSeconds: z
      .int()
      .min(1)
      .max(86_400)
      // What a replica of PostgreSQL says at most while its source has nothing to do:
      // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PostgreSQL.Replication.ReadReplicas.html
      .default(300)
      .describe('The most seconds that a replica may lag behind its source on average.'),
  }),
  appliesTo: ({ ReadReplicaSourceDBInstanceIdentifier: source }) => source !== undefined,

  evaluate({ facts, parameters: { mostSeconds }, now }) {
    const last = lastPointWithin(answered(facts.ReplicaLag, 'ReplicaLag'), 1, now);
    // One that is stopped, or only just made, reports nothing.
    if (!last) return noVerdict();
    // MySQL and MariaDB say -1 while replication does not run.
    if (last.value < 0) return fail('Replication does not run.');
    if (last.value <= mostSeconds) return pass();
    return fail(
      `In the last hour the replica lagged ${Math.round(last.value)} seconds behind on average.`,
    );
  },
});
