import { defineResource } from '../../../core/resource.ts';
import { queryLoggingConfig } from '../query-logging-config/query-logging-config.resource.ts';
import type { HostedZone, QueryLoggingConfig } from '../shapes.generated.ts';

export interface HostedZoneRelated {
  queryLoggingConfigs: QueryLoggingConfig;
}

/** A zone that somebody made: those that a service made are that service's to change. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const hostedZone = defineResource<HostedZone, {}, HostedZoneRelated>({
  service: 'route53',
  type: 'AWS::Route53::HostedZone',
  scope: 'global',
  // https://docs.aws.amazon.com/general/latest/gr/r53.html
  askedIn: { aws: 'us-east-1', 'aws-cn': 'cn-northwest-1', 'aws-us-gov': 'us-gov-west-1' },

  list: {
    operation: 'ListHostedZones',
    action: 'route53:ListHostedZones',
    items: 'HostedZones',
  },

  identify: ({ Id, Name }, { partition }) => ({
    id: Id && `arn:${partition}:route53:::hostedzone/${bareId(Id)}`,
    name: Name,
    region: 'global',
  }),

  select: ({ LinkedService }) => !LinkedService,

  facts: {},

  related: {
    queryLoggingConfigs: {
      resource: queryLoggingConfig,
      keys: ({ Id }) => [Id && bareId(Id)],
      otherKeys: ({ HostedZoneId }: QueryLoggingConfig) => [HostedZoneId && bareId(HostedZoneId)],
    },
  },
});

/** Zones are listed as `/hostedzone/Z1`, and called `Z1` elsewhere. */
const bareId = (id: string) => id.slice(id.lastIndexOf('/') + 1);
