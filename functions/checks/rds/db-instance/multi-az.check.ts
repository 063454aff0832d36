import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-multi-az',
  title: 'DB instances have a standby in another zone',
  severity: 'medium',
  category: 'reliability',
  why: 'Without a standby, the loss of one zone, one disk or one host takes the database down until it is restored.',
  fix: 'Convert the instance to a Multi-AZ deployment; it stays available meanwhile.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZSingleStandby.html',
  // Members of a cluster: the cluster is what spans zones. RDS Custom and SQL Server Express
  // offer no standby that RDS would make:
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_SQLServerMultiAZ.html
  appliesTo: ({ DBClusterIdentifier, Engine }) =>
    DBClusterIdentifier === undefined &&
    !Engine?.startsWith('custom-') &&
    Engine !== 'sqlserver-ex',

  evaluate({ item }) {
    if (answered(item.MultiAZ, 'MultiAZ')) return pass();
    return fail('The instance runs in one zone only.');
  },
});
