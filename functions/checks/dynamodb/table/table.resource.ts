import { backedUpKey } from '../../../core/judgement/backups.ts';
import type { MetricSeries } from '../../../core/metric-fact.ts';
import { defineResource } from '../../../core/resource.ts';
import type {
  ScalableTarget,
  ScalingPolicy,
} from '../../application-autoscaling/shapes.generated.ts';
import { tablePolicy } from '../../application-autoscaling/table-policy/table-policy.resource.ts';
import { tableTarget } from '../../application-autoscaling/table-target/table-target.resource.ts';
import { protectedResource } from '../../backup/protected-resource/protected-resource.resource.ts';
import type { ProtectedResource } from '../../backup/shapes.generated.ts';
import type {
  DescribeContinuousBackupsOutput,
  DescribeTableOutput,
  GetResourcePolicyOutput,
} from '../shapes.generated.ts';

export interface TableFacts {
  DescribeContinuousBackups: DescribeContinuousBackupsOutput;
  DescribeTable: DescribeTableOutput;
  GetResourcePolicy: GetResourcePolicyOutput;
  ReadThrottleEvents: MetricSeries;
  WriteThrottleEvents: MetricSeries;
}

export interface TableRelated {
  backups: ProtectedResource;
  /** The targets of the table and of its indexes. */
  targets: ScalableTarget;
  policies: ScalingPolicy;
}

const scaled = {
  keys: (name: string) => [`table/${name}`],
  // `table/orders/index/by-day` is about the table as well.
  otherKeys: ({ ResourceId }: ScalableTarget | ScalingPolicy) => [
    ResourceId?.split('/').slice(0, 2).join('/'),
  ],
};

/** The item is the table's name. */
export const table = defineResource<string, TableFacts, TableRelated>({
  service: 'dynamodb',
  type: 'AWS::DynamoDB::Table',
  scope: 'regional',

  list: { operation: 'ListTables', action: 'dynamodb:ListTables', items: 'TableNames' },

  identify: (name, { partition, region, accountId }) => ({
    id: `arn:${partition}:dynamodb:${region}:${accountId}:table/${name}`,
    name,
    region,
  }),

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html',
    TableNotFoundException:
      'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContinuousBackups.html',
  },

  facts: {
    DescribeContinuousBackups: {
      action: 'dynamodb:DescribeContinuousBackups',
      input: (name) => ({ TableName: name }),
    },
    DescribeTable: {
      action: 'dynamodb:DescribeTable',
      input: (name) => ({ TableName: name }),
    },
    GetResourcePolicy: {
      action: 'dynamodb:GetResourcePolicy',
      input: (name, { partition, region, accountId }) => ({
        ResourceArn: `arn:${partition}:dynamodb:${region}:${accountId}:table/${name}`,
      }),
      absentOn: {
        PolicyNotFoundException:
          'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetResourcePolicy.html',
      },
    },
    // Of the table itself: each index has its own.
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html
    ReadThrottleEvents: {
      metric: {
        namespace: 'AWS/DynamoDB',
        name: 'ReadThrottleEvents',
        statistic: 'Sum',
        dimensions: (name) => ({ TableName: name }),
        days: 7,
        periodSeconds: 3600,
      },
    },
    WriteThrottleEvents: {
      metric: {
        namespace: 'AWS/DynamoDB',
        name: 'WriteThrottleEvents',
        statistic: 'Sum',
        dimensions: (name) => ({ TableName: name }),
        days: 7,
        periodSeconds: 3600,
      },
    },
  },

  related: {
    backups: {
      resource: protectedResource,
      keys: (name) => [`dynamodb:table/${name}`],
      otherKeys: ({ ResourceArn }: ProtectedResource) => [backedUpKey(ResourceArn)],
    },
    targets: { ...scaled, resource: tableTarget },
    policies: { ...scaled, resource: tablePolicy },
  },
});
