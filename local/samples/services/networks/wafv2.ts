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

/** Those of CloudFront are in Virginia. */
const createWebAcl = (
  { settings }: Place,
  { scope, name, rules }: { scope: Scope; name: string; rules: readonly Rule[] },
) =>
  new WAFV2Client({
    ...settings,
    region: scope === 'CLOUDFRONT' ? 'us-east-1' : settings.region,
  }).send(
    new CreateWebACLCommand({
      Name: name,
      Scope: scope,
      DefaultAction: { Allow: {} },
      Rules: [...rules],
      VisibilityConfig,
    }),
  );

const createBoth = async (place: Place, name: string, rules: readonly Rule[]) => {
  await createWebAcl(place, { scope: 'REGIONAL', name, rules });
  if (place.home) await createWebAcl(place, { scope: 'CLOUDFRONT', name, rules });
};

export const wafV2: ServiceSample = {
  healthy: (place) => createBoth(place, 'web', [common]),
  faulty: (place) => createBoth(place, 'without-rules', []),
};
