import { check } from '../../../../functions/checks/rds/db-instance/iam-authentication-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'it is on': { item: { Engine: 'postgres', IAMDatabaseAuthenticationEnabled: true } },
  },
  fail: {
    'it is off': {
      item: { Engine: 'postgres', IAMDatabaseAuthenticationEnabled: false },
      message: 'IAM authentication is off.',
    },
  },
  errors: {
    'the answer does not say': {
      item: { Engine: 'postgres' },
      message: /without IAMDatabaseAuthenticationEnabled/,
    },
  },
  skips: {
    'a member of a cluster': { item: { Engine: 'aurora-mysql', DBClusterIdentifier: 'shop' } },
    'an engine without it': { item: { Engine: 'oracle-ee' } },
    'SQL Server': { item: { Engine: 'sqlserver-se' } },
    'RDS Custom': { item: { Engine: 'custom-oracle-ee' } },
  },
});
