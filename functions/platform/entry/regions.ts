import * as z from 'zod';
import { AuthenticationError, ServiceError } from '../../core/errors.ts';
import { isAlwaysOn } from '../../core/partition.ts';
import { type AwsCaller, contextOf } from '../../core/scan/aws-caller.ts';
import { parseAnswer } from './parse-answer.ts';

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

const Answer = z.object({
  Regions: z
    .array(z.object({ RegionName: z.string().optional(), OptInStatus: z.string().optional() }))
    .optional(),
});

/**
 * The regions that an account has switched on and off. Throws AwsCallError; there is no list to
 * fall back on.
 *
 * @param scanned Regions of the scan: one of these is asked, as organisations deny others. Without
 *   any, the partition's home region is.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html
 */
export async function readRegions(
  aws: AwsCaller,
  scanned: readonly string[] = [],
): Promise<AccountRegions> {
  const sure = scanned.find(isAlwaysOn);
  const { Regions } = parseAnswer(Answer, await ask(aws, sure ? [sure] : scanned), request);
  if (!Regions?.length) throw misunderstood('answered without regions');
  const regions = Regions.map(({ RegionName, OptInStatus }) => {
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

/** A region that is switched off says no more than that it does not know us; another may answer. */
async function ask(aws: AwsCaller, [askIn, ...others]: readonly string[]): Promise<object> {
  try {
    return await aws.call({ ...request, ...(askIn && { askIn }) });
  } catch (thrown) {
    if (others.length === 0 || !(thrown instanceof AuthenticationError)) throw thrown;
    return ask(aws, others);
  }
}

const misunderstood = (said: string) =>
  new ServiceError(`DescribeRegions ${said}.`, contextOf(request));
