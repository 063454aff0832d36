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
    // Said where RDS has no proxies: https://github.com/turbot/steampipe-plugin-aws/issues/1425
    notEnabledOn: {
      'InvalidAction: DescribeDBProxies is not supported':
        'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.RDS_Fea_Regions_DB-eng.Feature.RDS_Proxy.html',
    },
  },

  identify: ({ DBProxyArn, DBProxyName }, { region }) => ({
    id: DBProxyArn,
    name: DBProxyName,
    region,
  }),

  facts: {},
});
