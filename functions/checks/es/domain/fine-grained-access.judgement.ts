import { answered } from '../../../core/judgement/answer.ts';

interface Domain {
  readonly AdvancedSecurityOptions?:
    | {
        readonly Enabled?: boolean | undefined;
        readonly AnonymousAuthEnabled?: boolean | undefined;
      }
    | undefined;
}

/**
 * Whether OpenSearch itself asks who sends a request. While a domain migrates it also answers who
 * does not say: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html
 */
export function fineGrainedAccess(domain: Domain): 'on' | 'off' | 'migrating' {
  const options = answered(domain.AdvancedSecurityOptions, 'AdvancedSecurityOptions');
  if (!answered(options.Enabled, 'Enabled')) return 'off';
  // Only domains that migrated have the member.
  return options.AnonymousAuthEnabled ? 'migrating' : 'on';
}
