import { defineResource } from '../../../core/resource.ts';
import type { GetHealthCheckStatusResponse, HealthCheck } from '../shapes.generated.ts';

export interface HealthCheckFacts {
  GetHealthCheckStatus: GetHealthCheckStatusResponse;
}

/** A health check that somebody made: those that a service made are that service's to change. */
export const healthCheck = defineResource<HealthCheck, HealthCheckFacts>({
  service: 'route53',
  type: 'AWS::Route53::HealthCheck',
  scope: 'global',
  // https://docs.aws.amazon.com/general/latest/gr/r53.html
  askedIn: { aws: 'us-east-1', 'aws-cn': 'cn-northwest-1', 'aws-us-gov': 'us-gov-west-1' },

  list: {
    operation: 'ListHealthChecks',
    action: 'route53:ListHealthChecks',
    input: { MaxItems: '1000' },
    items: 'HealthChecks',
  },

  identify: ({ Id, HealthCheckConfig }, { partition }) => ({
    id: Id && `arn:${partition}:route53:::healthcheck/${Id}`,
    name: HealthCheckConfig?.FullyQualifiedDomainName || HealthCheckConfig?.IPAddress || Id,
    region: 'global',
  }),

  select: ({ LinkedService }) => !LinkedService,

  goneOn: {
    NoSuchHealthCheck:
      'https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHealthCheckStatus.html',
  },

  facts: {
    GetHealthCheckStatus: {
      action: 'route53:GetHealthCheckStatus',
      input: ({ Id }) => ({ HealthCheckId: Id }),
    },
  },
});
