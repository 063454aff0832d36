import type { DBInstance } from '@aws-sdk/client-rds';
import { defineResource } from '../../core/resource.ts';

export const dbInstance = defineResource<DBInstance>({
  service: 'rds',
  type: 'AWS::RDS::DBInstance',
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

  // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html:
  // the answer also holds the instances of Neptune and DocumentDB.
  select: ({ Engine }) => Engine !== 'neptune' && Engine !== 'docdb',

  facts: {},
});
