import { defineResource, type Scope } from '../../../core/resource.ts';
import type {
  GetWebACLResponse,
  ListLoggingConfigurationsResponse,
  ListResourcesForWebACLResponse,
  LogScope,
  WebACLSummary,
} from '../shapes.generated.ts';

export interface WebAclFacts {
  GetWebACL: GetWebACLResponse;
  OwnLogs: ListLoggingConfigurationsResponse;
  SecurityLakeLogs: ListLoggingConfigurationsResponse;
  TelemetryRuleLogs: ListLoggingConfigurationsResponse;
  ListResourcesForWebACL: ListResourcesForWebACLResponse;
}

const scopeName = ({ region }: Scope) => (region === 'global' ? 'CLOUDFRONT' : 'REGIONAL');

/**
 * All logs that somebody had made of web ACLs, by one call: what GetLoggingConfiguration says of a web ACL
 * without logs, it also says of one that is gone.
 */
const logsOf = (LogScope: LogScope) =>
  ({
    operation: 'ListLoggingConfigurations',
    action: 'wafv2:ListLoggingConfigurations',
    shared: true,
    pages: 'LoggingConfigurations',
    input: (_: WebACLSummary, scope: Scope) => ({ Scope: scopeName(scope), LogScope, Limit: 100 }),
  }) as const;

/**
 * A web ACL of a region, or one for CloudFront. These are asked for in Virginia, by another scope; in
 * China and GovCloud, there are none.
 *
 * https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html
 * https://docs.amazonaws.cn/en_us/aws/latest/userguide/waf.html
 */
export const webAcl = defineResource<WebACLSummary, WebAclFacts>({
  service: 'wafv2',
  type: 'AWS::WAFv2::WebACL',
  scope: 'both',
  askedIn: { aws: 'us-east-1' },

  list: {
    operation: 'ListWebACLs',
    action: 'wafv2:ListWebACLs',
    input: (_, scope) => ({ Scope: scopeName(scope), Limit: 100 }),
    items: 'WebACLs',
  },

  identify: ({ ARN, Name }, { region }) => ({ id: ARN, name: Name, region }),

  goneOn: {
    WAFNonexistentItemException:
      'https://docs.aws.amazon.com/waf/latest/APIReference/API_GetWebACL.html',
  },

  facts: {
    GetWebACL: {
      action: 'wafv2:GetWebACL',
      input: ({ Name, Id }, scope) => ({ Name, Id, Scope: scopeName(scope) }),
    },
    OwnLogs: logsOf('CUSTOMER'),
    SecurityLakeLogs: logsOf('SECURITY_LAKE'),
    TelemetryRuleLogs: logsOf('CLOUDWATCH_TELEMETRY_RULE_MANAGED'),
    // Load balancers alone, of a web ACL of a region:
    // https://docs.aws.amazon.com/waf/latest/APIReference/API_ListResourcesForWebACL.html
    ListResourcesForWebACL: {
      action: 'wafv2:ListResourcesForWebACL',
      input: ({ ARN }) => ({ WebACLArn: ARN, ResourceType: 'APPLICATION_LOAD_BALANCER' }),
    },
  },
});
