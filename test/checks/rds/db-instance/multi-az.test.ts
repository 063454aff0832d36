import { check } from '../../../../functions/checks/rds/db-instance/multi-az.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'it has a standby': { item: { Engine: 'mariadb', MultiAZ: true } },
  },
  fail: {
    'it has none': {
      item: { Engine: 'sqlserver-se', MultiAZ: false },
      message: 'The instance runs in one zone only.',
    },
    'one is only being made': {
      item: { Engine: 'mysql', MultiAZ: false, PendingModifiedValues: { MultiAZ: true } },
      message: 'The instance runs in one zone only.',
    },
  },
  errors: {
    'the answer does not say': { item: { Engine: 'mysql' }, message: /without MultiAZ/ },
  },
  skips: {
    'a member of a cluster': {
      item: { Engine: 'aurora-mysql', DBClusterIdentifier: 'shop', MultiAZ: false },
    },
    'SQL Server Express, which has none': { item: { Engine: 'sqlserver-ex', MultiAZ: false } },
    'an instance of RDS Custom': { item: { Engine: 'custom-sqlserver-ee' } },
    'an instance of DocumentDB': { item: { Engine: 'docdb', MultiAZ: false } },
  },
});
