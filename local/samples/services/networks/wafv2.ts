import {
  DescribeLoadBalancersCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { CreateWebACLCommand, type Rule, type Scope, WAFV2Client } from '@aws-sdk/client-wafv2';
import type { Place, ServiceSample } from '../../places/place.ts';

const VisibilityConfig = {
  SampledRequestsEnabled: true,
  CloudWatchMetricsEnabled: true,
  MetricName: 'web',
};

const common: Rule = {
  Name: 'common',
  Priority: 0,
  Statement: {
    ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesCommonRuleSet' },
  },
  OverrideAction: { None: {} },
  VisibilityConfig,
};

/** The client of a scope. What is CloudFront's is in Virginia. */
const clientFor = ({ settings }: Place, scope: Scope) =>
  new WAFV2Client({
    ...settings,
    region: scope === 'CLOUDFRONT' ? 'us-east-1' : settings.region,
  });

interface WebAcl {
  readonly scope: Scope;
  readonly name: string;
  readonly rules: readonly Rule[];
}

async function createWebAcl(place: Place, { scope, name, rules }: WebAcl): Promise<string> {
  const { Summary } = await clientFor(place, scope).send(
    new CreateWebACLCommand({
      Name: name,
      Scope: scope,
      DefaultAction: { Allow: {} },
      Rules: [...rules],
      VisibilityConfig,
    }),
  );
  return Summary?.ARN ?? '';
}

/** One of the region; one of CloudFront, too, at home. */
const scopesOf = ({ home }: Place): readonly Scope[] =>
  home ? ['REGIONAL', 'CLOUDFRONT'] : ['REGIONAL'];

/** Tells that the region's load balancers are behind the web ACL. */
async function putInFront(place: Place, WebACLArn: string): Promise<void> {
  const { LoadBalancers = [] } = await new ElasticLoadBalancingV2Client(place.settings).send(
    new DescribeLoadBalancersCommand(),
  );
  const ResourceArns = LoadBalancers.map(({ LoadBalancerArn }) => LoadBalancerArn);
  await place.says('wafv2:ListResourcesForWebACL', { ResourceArns }, { WebACLArn });
}

export const wafV2: ServiceSample = {
  async healthy(place) {
    for (const scope of scopesOf(place)) {
      const ResourceArn = await createWebAcl(place, { scope, name: 'web', rules: [common] });
      const logGroup = `arn:aws:logs:${place.region}:${place.accountId}:log-group:aws-waf-logs-web`;
      await place.says(
        'wafv2:ListLoggingConfigurations',
        { LoggingConfigurations: [{ ResourceArn, LogDestinationConfigs: [logGroup] }] },
        { Scope: scope },
      );
      if (scope === 'REGIONAL') await putInFront(place, ResourceArn);
    }
  },

  async faulty(place) {
    for (const scope of scopesOf(place)) {
      await createWebAcl(place, { scope, name: 'without-rules', rules: [] });
    }
  },
};
