import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { DBInstance } from '../shapes.generated.ts';

/** An instance of a cluster of DocumentDB, which RDS answers among its own. */
export const documentdbInstance = defineResource<DBInstance>({
  service: 'rds',
  type: 'AWS::DocDB::DBInstance',
  scope: 'regional',

  list: {
    operation: 'DescribeDBInstances',
    action: 'rds:DescribeDBInstances',
    input: { MaxRecords: 100 },
    items: 'DBInstances',
  },

  identify: ({ DBInstanceArn, DBInstanceIdentifier }, { region }) => ({
    id: DBInstanceArn,
    name: DBInstanceIdentifier,
    region,
  }),

  select: ({ Engine }) => answered(Engine, 'Engine') === 'docdb',

  facts: {},
});
