import { absentFrom, knownRegions, regionsByPartition } from './service-regions.generated.ts';

const setOf = (regions: string): ReadonlySet<string> => new Set(regions.split(' '));
const setsOf = (table: Readonly<Record<string, string>>) =>
  new Map(Object.entries(table).map(([api, regions]) => [api, setOf(regions)]));

const known = setOf(knownRegions);
const china = regionsByPartition['aws-cn'];
const govCloud = regionsByPartition['aws-us-gov'];

const absences = setsOf(absentFrom);

// Reviewed on 2026-11-26.
/**
 * What AWS's pages and its own table of regions say of services of which the generated one says nothing there:
 * whole partitions, and regions that are younger than botocore's table.
 *
 * https://docs.aws.amazon.com/general/latest/gr/aws-service-information.html
 */
const alsoAbsentFrom = setsOf({
  appsync: govCloud,
  bedrock: china,
  // https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-management-supported.html
  'bedrock-agent':
    'ap-east-2 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 il-central-1 me-south-1 mx-central-1',
  // https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/agentcore-regions.html
  'bedrock-agentcore-control': `ap-east-2 ap-southeast-4 ap-southeast-6 ca-west-1 il-central-1 me-south-1 mx-central-1 ${china}`,
  'cognito-idp': china,
  'devops-guru': `${china} ${govCloud}`,
  lightsail: `${china} ${govCloud}`,
  macie2: `${china} ${govCloud}`,
  mwaa: govCloud,
  pipes: govCloud,
  sesv2: china,
  'vpc-lattice': `${china} ${govCloud}`,
});

/**
 * Services with one endpoint in a partition, which the SDK finds from any of its regions.
 *
 * https://docs.aws.amazon.com/general/latest/gr/iam-service.html
 * https://docs.aws.amazon.com/general/latest/gr/ao.html
 */
const withoutRegions = new Set(['iam', 'organizations']);

/** Whether a service answers in each region by itself, also about the account as a whole. */
export const hasRegions = (api: string): boolean => !withoutRegions.has(api);

/**
 * Whether a service is offered in a region. `unknown` where both tables are silent: then the
 * call is made, and its error is an error.
 *
 * @see tools/generate-service-regions.ts
 */
export function isOffered(api: string, region: string): boolean | 'unknown' {
  if (alsoAbsentFrom.get(api)?.has(region)) return false;
  const absent = absences.get(api);
  if (!absent || !known.has(region)) return 'unknown';
  return !absent.has(region);
}
