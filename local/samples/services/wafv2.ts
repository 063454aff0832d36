import { CreateWebACLCommand, type Rule, type Scope, WAFV2Client } from '@aws-sdk/client-wafv2';
import type { Place, ServiceSample } from '../places/place.ts';

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

/** Those of CloudFront are in Virginia. */
const createWebAcl = ({ settings }: Place, scope: Scope, rules: readonly Rule[]) =>
  new WAFV2Client({
    ...settings,
    region: scope === 'CLOUDFRONT' ? 'us-east-1' : settings.region,
  }).send(
    new CreateWebACLCommand({
      Name: 'web',
      Scope: scope,
      DefaultAction: { Allow: {} },
      Rules: [...rules],
      VisibilityConfig,
    }),
  );

export const wafV2: ServiceSample = {
  async healthy(place) {
    await createWebAcl(place, 'REGIONAL', [common]);
    if (place.home) await createWebAcl(place, 'CLOUDFRONT', [common]);
  },

  async faulty(place) {
    await createWebAcl(place, 'REGIONAL', []);
    if (place.home) await createWebAcl(place, 'CLOUDFRONT', []);
  },
};
