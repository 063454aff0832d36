import { defineResource } from '../../../core/resource.ts';
import type { QueryLoggingConfig } from '../shapes.generated.ts';

/** Where the queries for a zone are logged. */
export const queryLoggingConfig = defineResource<QueryLoggingConfig>({
  service: 'route53',
  type: 'AWS::Route53::QueryLoggingConfig',
  scope: 'global',
  // https://docs.aws.amazon.com/general/latest/gr/r53.html
  askedIn: { aws: 'us-east-1', 'aws-cn': 'cn-northwest-1', 'aws-us-gov': 'us-gov-west-1' },

  list: {
    operation: 'ListQueryLoggingConfigs',
    action: 'route53:ListQueryLoggingConfigs',
    input: { MaxResults: '100' },
    items: 'QueryLoggingConfigs',
  },

  identify: ({ Id }, { partition }) => ({
    id: Id && `arn:${partition}:route53:::queryloggingconfig/${Id}`,
    name: Id,
    region: 'global',
  }),

  facts: {},
});
