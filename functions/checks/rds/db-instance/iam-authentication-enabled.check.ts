import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-iam-authentication-enabled',
  title: 'DB instances accept IAM authentication',
  severity: 'medium',
  category: 'security',
  why: 'Database passwords are shared, written down and rarely changed; a token of IAM belongs to one identity and lasts 15 minutes.',
  fix: 'Turn on IAM database authentication, and let applications and people sign in with tokens.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html',
  // Members of a cluster take the setting of the cluster, and other engines have none:
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html
  appliesTo: ({ DBClusterIdentifier, Engine }) =>
    DBClusterIdentifier === undefined &&
    /^(mysql|mariadb|postgres)$/.test(answered(Engine, 'Engine')),

  evaluate({ item }) {
    const { IAMDatabaseAuthenticationEnabled: enabled } = item;
    if (answered(enabled, 'IAMDatabaseAuthenticationEnabled')) return pass();
    return fail('IAM authentication is off.');
  },
});
