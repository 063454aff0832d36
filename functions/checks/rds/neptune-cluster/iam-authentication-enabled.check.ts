import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { neptuneCluster } from './neptune-cluster.resource.ts';

export const check = defineCheck(neptuneCluster, {
  id: 'rds-neptune-cluster-iam-authentication-enabled',
  title: 'Neptune clusters demand signed requests',
  severity: 'medium',
  category: 'security',
  why: 'Without IAM authentication, whoever reaches the port reads and changes the graph: there is no password.',
  fix: 'Turn on IAM database authentication, and let applications sign their requests.',
  docs: 'https://docs.aws.amazon.com/neptune/latest/userguide/iam-auth.html',

  evaluate({ item }) {
    const { IAMDatabaseAuthenticationEnabled: enabled } = item;
    if (answered(enabled, 'IAMDatabaseAuthenticationEnabled')) return pass();
    return fail('IAM authentication is off.');
  },
});
