import { defineResource } from '../../../core/resource.ts';
import type { DBProxy } from '../shapes.generated.ts';

export const dbProxy = defineResource<DBProxy>({
  service: 'rds',
  type: 'AWS::RDS::DBProxy',
  scope: 'regional',

  list: {
    operation: 'DescribeDBProxies',
    action: 'rds:DescribeDBProxies',
    input: { MaxRecords: 100 },
    items: 'DBProxies',
  },

  identify: ({ DBProxyArn, DBProxyName }, { region }) => ({
    id: DBProxyArn,
    name: DBProxyName,
    region,
  }),

  facts: {},
});
