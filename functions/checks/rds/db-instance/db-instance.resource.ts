import { backedUpKey } from '../../../core/judgement/backups.ts';
import { defineResource } from '../../../core/resource.ts';
import { protectedResource } from '../../backup/protected-resource/protected-resource.resource.ts';
import type { ProtectedResource } from '../../backup/shapes.generated.ts';
import { tlsParameterFilter } from '../required-tls.judgement.ts';
import type { DBInstance, DBParameterGroupDetails } from '../shapes.generated.ts';

interface DBInstanceFacts {
  DescribeDBParameters: DBParameterGroupDetails;
}

export const dbInstance = defineResource<
  DBInstance,
  DBInstanceFacts,
  { backups: ProtectedResource }
>({
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

  facts: {
    // Once per parameter group, whatever the number of instances that use it.
    DescribeDBParameters: {
      action: 'rds:DescribeDBParameters',
      shared: true,
      pages: 'Parameters',
      input: ({ DBParameterGroups = [], Engine }) => ({
        DBParameterGroupName: DBParameterGroups[0]?.DBParameterGroupName,
        Filters: tlsParameterFilter(Engine),
      }),
    },
  },

  related: {
    backups: {
      resource: protectedResource,
      keys: ({ DBInstanceArn }) => [backedUpKey(DBInstanceArn)],
      otherKeys: ({ ResourceArn }: ProtectedResource) => [backedUpKey(ResourceArn)],
    },
  },
});
