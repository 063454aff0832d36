import type { AwsCaller } from '../core/aws-caller.ts';
import { ServiceError } from '../core/errors.ts';

/** Which regions an account has, by name. */
export interface AccountRegions {
  readonly enabled: readonly string[];
  readonly disabled: readonly string[];
}

const request = {
  api: 'ec2',
  operation: 'DescribeRegions',
  region: 'global',
  input: { AllRegions: true },
};

const states = new Map([
  ['opt-in-not-required', 'enabled'],
  ['opted-in', 'enabled'],
  ['not-opted-in', 'disabled'],
] as const);

/**
 * The regions that an account has switched on and off. Throws AwsCallError; there is no list to
 * fall back on.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html
 */
export async function readRegions(aws: AwsCaller): Promise<AccountRegions> {
  const answer = (await aws.call(request)) as {
    readonly Regions?: readonly { readonly RegionName?: string; readonly OptInStatus?: string }[];
  };
  if (!answer.Regions?.length) throw misunderstood('answered without regions');
  const regions = answer.Regions.map(({ RegionName, OptInStatus }) => {
    const state = new Map<string | undefined, 'enabled' | 'disabled'>(states).get(OptInStatus);
    if (!RegionName || !state) {
      throw misunderstood(`answered ${OptInStatus} for the region ${RegionName}`);
    }
    return { name: RegionName, state };
  });
  const named = (wanted: 'enabled' | 'disabled') =>
    regions.filter(({ state }) => state === wanted).map(({ name }) => name);
  return { enabled: named('enabled'), disabled: named('disabled') };
}

const misunderstood = (said: string) =>
  new ServiceError(`DescribeRegions ${said}.`, {
    service: request.api,
    operation: request.operation,
    region: request.region,
  });
