import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { dbCluster } from './db-cluster.resource.ts';

export const check = defineCheck(dbCluster, {
  id: 'rds-db-cluster-iam-authentication-enabled',
  title: 'DB clusters accept IAM authentication',
  severity: 'medium',
  category: 'security',
  why: 'Database passwords are shared, written down and rarely changed; a token of IAM belongs to one identity and lasts 15 minutes.',
  fix: 'Turn on IAM database authentication, and let applications and people sign in with tokens.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAMDBAuth.html',

  evaluate({ item }) {
    const { IAMDatabaseAuthenticationEnabled: enabled } = item;
    if (answered(enabled, 'IAMDatabaseAuthenticationEnabled')) return pass();
    return fail('IAM authentication is off.');
  },
});
