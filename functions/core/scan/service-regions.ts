import { absentFrom, knownRegions, regionsByPartition } from './service-regions.generated.ts';

const setOf = (regions: string): ReadonlySet<string> => new Set(regions.split(' '));
const setsOf = (table: Readonly<Record<string, string>>) =>
  new Map(Object.entries(table).map(([api, regions]) => [api, setOf(regions)]));

const known = setOf(knownRegions);
const everyRegion = setOf(Object.values(regionsByPartition).join(' '));
const china = regionsByPartition['aws-cn'];
const govCloud = regionsByPartition['aws-us-gov'];

const absences = setsOf(absentFrom);

/**
 * What AWS's pages and its table of regions say of services of which botocore's table says nothing there, as of
 * November 2026. Some of these answer all the same, in ways that are no answer: `bedrock-agent` in Northern
 * California with 500, others by a host without a name.
 *
 * https://docs.aws.amazon.com/general/latest/gr/aws-service-information.html
 */
const alsoAbsentFrom = setsOf({
  appsync: govCloud,
  // Its name is that of several services, of which the table says only what they have in common.
  bedrock: `ap-east-1 ${china}`,
  'cognito-idp': china,
  datapipeline: `${china} ${govCloud}`,
  'devops-guru': `${china} ${govCloud}`,
  lightsail: `${china} ${govCloud}`,
  macie2: `${china} ${govCloud}`,
  mwaa: govCloud,
  pipes: govCloud,
  s3vectors: 'il-central-1 me-central-1 me-south-1',
  sesv2: china,
  'vpc-lattice': `${china} ${govCloud}`,
});

/** Where services are that botocore's table does not name, each as its page says: nowhere else. */
const onlyIn = setsOf({
  // With knowledge bases and prompts, which are in more regions than agents:
  // https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-management-supported.html
  'bedrock-agent':
    'ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-east-2 us-gov-east-1 us-gov-west-1 us-west-2',
  // https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/agentcore-regions.html
  'bedrock-agentcore-control':
    'ap-northeast-1 ap-northeast-2 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-5 ap-southeast-7 ca-central-1 eu-central-1 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-east-2 us-gov-west-1 us-west-1 us-west-2',
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
 * Whether a service has an endpoint in a region. `unknown` where the table is silent: then the
 * call is made, and its error is an error.
 *
 * @see tools/generate-service-regions.ts
 */
export function isOffered(api: string, region: string): boolean | 'unknown' {
  if (alsoAbsentFrom.get(api)?.has(region)) return false;
  const offered = onlyIn.get(api);
  if (offered && everyRegion.has(region)) return offered.has(region);
  const absent = absences.get(api);
  if (!absent || !known.has(region)) return 'unknown';
  return !absent.has(region);
}
