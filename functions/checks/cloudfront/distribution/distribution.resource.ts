import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { delivery } from '../../logs/delivery/delivery.resource.ts';
import { deliverySource } from '../../logs/delivery-source/delivery-source.resource.ts';
import type { Delivery, DeliverySource } from '../../logs/shapes.generated.ts';
import { bucket } from '../../s3/bucket/bucket.resource.ts';
import type { Bucket } from '../../s3/shapes.generated.ts';
import type {
  DistributionSummary,
  GetDistributionConfigResult,
  ListDistributionsResult,
} from '../shapes.generated.ts';
import { bucketsOf } from './origins.judgement.ts';

export interface DistributionFacts {
  GetDistributionConfig: GetDistributionConfigResult;
}

export interface DistributionRelated {
  deliverySources: DeliverySource;
  deliveries: Delivery;
  buckets: Bucket;
}

/**
 * A distribution belongs to the account as a whole. GovCloud has none.
 *
 * https://docs.aws.amazon.com/general/latest/gr/cf_region.html
 */
export const distribution = defineResource<
  DistributionSummary,
  DistributionFacts,
  DistributionRelated
>({
  service: 'cloudfront',
  type: 'AWS::CloudFront::Distribution',
  scope: 'global',
  askedIn: { aws: 'us-east-1', 'aws-cn': 'cn-northwest-1' },

  list: {
    operation: 'ListDistributions',
    action: 'cloudfront:ListDistributions',
    items: ({ DistributionList: list }: ListDistributionsResult) =>
      // An account without distributions is answered a number and no list.
      list?.Quantity === 0 ? [] : list?.Items,
  },

  identify: ({ ARN, Id }) => ({ id: ARN, name: Id, region: 'global' }),

  goneOn: {
    NoSuchDistribution:
      'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_GetDistributionConfig.html',
  },

  facts: {
    GetDistributionConfig: {
      action: 'cloudfront:GetDistributionConfig',
      input: ({ Id }) => ({ Id }),
    },
  },

  related: {
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html
    deliverySources: {
      resource: deliverySource,
      keys: ({ ARN }) => [ARN],
      otherKeys: ({ resourceArns, logType }: DeliverySource) =>
        logType === 'ACCESS_LOGS' ? answered(resourceArns, 'resourceArns') : [],
      regions: homeOf,
    },
    deliveries: {
      resource: delivery,
      through: 'deliverySources',
      keys: (_, sources: readonly DeliverySource[]) => sources.map(({ arn }) => arn),
      otherKeys: ({ arn, deliverySourceName }: Delivery) => [
        `${answered(arn, 'arn').split(':').slice(0, 5).join(':')}:delivery-source:${answered(deliverySourceName, 'deliverySourceName')}`,
      ],
      regions: (arn) => arn.split(':')[3],
    },
    buckets: {
      resource: bucket,
      keys: (item) => bucketsOf(item),
      otherKeys: ({ Name }: Bucket) => [Name],
    },
  },
});

/** Where the logs of distributions are set up: in the one region of their partition. */
function homeOf(arn: string): string | undefined {
  const partition = arn.split(':')[1];
  if (partition === 'aws') return 'us-east-1';
  return partition === 'aws-cn' ? 'cn-northwest-1' : undefined;
}
