import type { CustomCall } from './definition.ts';

// Reviewed on 2026-11-26.
/**
 * Services that answer for the whole account, whatever region they are asked in.
 *
 * https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/global-services.html
 */
const accountWide = new Set([
  'account',
  'billing',
  'budgets',
  'ce',
  'cloudfront',
  'cost-optimization-hub',
  'cur',
  'freetier',
  'globalaccelerator',
  'health',
  'iam',
  'networkmanager',
  'organizations',
  'route53',
  'route53domains',
  'savingsplans',
  'shield',
  'sts',
  'support',
  'waf',
]);

type Place = Pick<CustomCall, 'service' | 'regions' | 'forEach'>;

const servicesOf = ({ service, forEach }: Place) => [
  service,
  ...(forEach ? [forEach.service] : []),
];

/** Whether a call is made once for the account, and not in each region. */
export const isAskedOnce = (call: Place): boolean =>
  call.regions === 'one' || servicesOf(call).some((service) => accountWide.has(service));

/** What is wrong with where a call is to be made. */
export function regionsFault(call: Place): string | undefined {
  const service = servicesOf(call).find((name) => accountWide.has(name));
  return call.regions === 'each' && service !== undefined
    ? `${service} answers for the whole account, in whatever region it is asked: leave this out.`
    : undefined;
}
