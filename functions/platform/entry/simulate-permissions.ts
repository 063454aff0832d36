import {
  IAMClient,
  ListAttachedRolePoliciesCommand,
  SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam';
import * as z from 'zod';
import type { Simulation } from '../../core/accounts/role-checks.ts';
import type { MissingPermission } from '../../core/accounts/verification-check.ts';
import { type DenialSource, ServiceError } from '../../core/errors.ts';
import { type AwsCaller, contextOf } from '../../core/scan/aws-caller.ts';
import { bindClient, pages } from '../calls/aws-client.ts';
import { answersOfPages } from './answers-of-pages.ts';
import { parseAnswer } from './parse-answer.ts';

const marker = { input: 'Marker', output: 'Marker', more: 'IsTruncated' } as const;

/** The client of a caller's `clients` under the name `iam`: what a verification asks of IAM. */
export const simulationClient = async () =>
  bindClient({
    connect: (config) => new IAMClient(config),
    lists: {
      ListAttachedRolePolicies: pages(ListAttachedRolePoliciesCommand, marker),
      SimulatePrincipalPolicy: pages(SimulatePrincipalPolicyCommand, marker),
    },
    calls: {},
  });

export interface Simulated {
  readonly accountId: string;
  /** The ARN of the role whose policies are judged. */
  readonly roleArn: string;
  readonly actions: readonly string[];
  /** Where the actions are to be permitted. */
  readonly regions: readonly string[];
}

/** So many results are answered at once: https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html */
const batchSize = 100;

/**
 * Which actions a role does not permit: by its own policies, its permissions boundary, and the service
 * control policies of its organisation. Nobody calls the actions for that. Throws AwsCallError.
 *
 * Where AWS says that a policy depends on conditions that it was not told of, it is told what a run
 * would say of itself, once for each region if the region matters.
 */
export async function simulatePermissions(
  aws: AwsCaller,
  simulated: Simulated,
): Promise<Simulation> {
  const plain = await simulate(aws, simulated.roleArn, simulated.actions, {});
  const unsettled = plain.filter(({ missingKeys }) => missingKeys.length > 0);
  if (unsettled.length === 0) return { missing: missingOf(plain), conditionKeys: [] };

  const told = await simulateToldOf(aws, simulated, unsettled);
  const actions = new Set(told.map(({ action }) => action));
  const settled = plain.filter(({ action }) => !actions.has(action));
  const missing = missingOf([...settled, ...told]);
  const denied = new Set(missing.map(({ action }) => action));
  const permitted = told.filter(({ action }) => !denied.has(action));
  return { missing, conditionKeys: unique(permitted.flatMap(({ missingKeys }) => missingKeys)) };
}

/**
 * Which actions nothing denies a role: they are permitted, or would be by the next policy that is attached
 * to it. An explicit denial denies, and so does what the role's own policies cannot overcome: its boundary,
 * its organisation. Nobody calls the actions for that. Throws AwsCallError.
 *
 * @param actions Names, no patterns: IAM simulates none.
 */
export async function simulateDenials(
  aws: AwsCaller,
  roleArn: string,
  actions: readonly string[],
): Promise<readonly string[]> {
  const judgements = await simulate(aws, roleArn, actions, {});
  return judgements.filter(({ isDenied }) => !isDenied).map(({ action }) => action);
}

/** What AWS says of one action, in one region if only there. */
interface Judgement {
  readonly action: string;
  readonly isAllowed: boolean;
  /** Whatever the role's policies permit. */
  readonly isDenied: boolean;
  readonly deniedBy: DenialSource;
  /** Condition keys that some policy asks for, and that AWS was not told. */
  readonly missingKeys: readonly string[];
  readonly region?: string;
}

/** Values of condition keys, as lists of one. */
type Told = Readonly<Record<string, string>>;

async function simulateToldOf(
  aws: AwsCaller,
  simulated: Simulated,
  unsettled: readonly Judgement[],
): Promise<readonly Judgement[]> {
  const { accountId, roleArn, regions } = simulated;
  const asked = new Set(
    unsettled.flatMap(({ missingKeys }) => missingKeys).map((key) => key.toLowerCase()),
  );
  const known = Object.entries({
    'aws:PrincipalAccount': accountId,
    'aws:PrincipalArn': roleArn,
    'aws:PrincipalIsAWSService': 'false',
    'aws:PrincipalType': 'AssumedRole',
    'aws:ResourceAccount': accountId,
    'aws:SecureTransport': 'true',
    'aws:ViaAWSService': 'false',
  }).filter(([key]) => asked.has(key.toLowerCase()));
  const actions = unsettled.map(({ action }) => action);
  if (!asked.has(regionKey.toLowerCase())) {
    return known.length === 0
      ? unsettled
      : simulate(aws, roleArn, actions, Object.fromEntries(known));
  }
  const told: Judgement[] = [];
  for (const region of regions) {
    const entries = Object.fromEntries([...known, [regionKey, region]]);
    const judged = await simulate(aws, roleArn, actions, entries);
    told.push(...judged.map((judgement) => ({ ...judgement, region })));
  }
  return told;
}

const regionKey = 'aws:RequestedRegion';
const booleans = new Set(['aws:PrincipalIsAWSService', 'aws:SecureTransport', 'aws:ViaAWSService']);

async function simulate(
  aws: AwsCaller,
  roleArn: string,
  actions: readonly string[],
  told: Told,
): Promise<readonly Judgement[]> {
  const judgements: Judgement[] = [];
  for (let start = 0; start < actions.length; start += batchSize) {
    const batch = actions.slice(start, start + batchSize);
    const results = await resultsOf(aws, {
      PolicySourceArn: roleArn,
      ActionNames: batch,
      ...(Object.keys(told).length > 0 && { ContextEntries: contextEntries(told) }),
    });
    judgements.push(...batch.map((action) => judgementOf(action, results)));
  }
  return judgements;
}

const contextEntries = (told: Told) =>
  Object.entries(told).map(([ContextKeyName, value]) => ({
    ContextKeyName,
    ContextKeyValues: [value],
    ContextKeyType: booleans.has(ContextKeyName) ? 'boolean' : 'string',
  }));

const request = {
  api: 'iam',
  operation: 'SimulatePrincipalPolicy',
  region: 'global',
} as const;

const Result = z.object({
  EvalActionName: z.string().optional(),
  EvalDecision: z.string().optional(),
  MissingContextValues: z.array(z.string()).optional(),
  OrganizationsDecisionDetail: z
    .object({ AllowedByOrganizations: z.boolean().optional() })
    .optional(),
  PermissionsBoundaryDecisionDetail: z
    .object({ AllowedByPermissionsBoundary: z.boolean().optional() })
    .optional(),
});
type Result = z.infer<typeof Result>;

const Answer = z.object({ EvaluationResults: z.array(Result).optional() });

async function resultsOf(aws: AwsCaller, input: object): Promise<readonly Result[]> {
  const results: Result[] = [];
  const asked = { ...request, input };
  for await (const answer of answersOfPages(aws, asked)) {
    const { EvaluationResults } = parseAnswer(Answer, answer, asked);
    if (!EvaluationResults) throw misunderstood('answered without results');
    results.push(...EvaluationResults);
  }
  return results;
}

function judgementOf(action: string, results: readonly Result[]): Judgement {
  const own = results.filter(
    ({ EvalActionName }) => EvalActionName?.toLowerCase() === action.toLowerCase(),
  );
  if (own.length === 0) throw misunderstood(`says nothing of ${action}`);
  const decisions = own.map(({ EvalDecision }) => EvalDecision);
  const unknown = decisions.find((decision) => !known.has(decision ?? ''));
  if (unknown !== undefined || decisions.includes(undefined)) {
    throw misunderstood(`says of ${action}: ${unknown}`);
  }
  const deniedBy = denialSourceOf(own);
  return {
    action,
    isAllowed: decisions.every((decision) => decision === 'allowed'),
    isDenied: deniedBy !== 'identity' || decisions.every((decision) => decision === 'explicitDeny'),
    deniedBy,
    missingKeys: unique(own.flatMap(({ MissingContextValues = [] }) => MissingContextValues)),
  };
}

const known = new Set(['allowed', 'explicitDeny', 'implicitDeny']);

function denialSourceOf(results: readonly Result[]): DenialSource {
  const isRefused = (said: (result: Result) => boolean | undefined) =>
    results.some((result) => said(result) === false);
  if (isRefused((one) => one.OrganizationsDecisionDetail?.AllowedByOrganizations)) return 'scp';
  return isRefused((one) => one.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary)
    ? 'boundary'
    : 'identity';
}

/** The missing permissions by action, with the regions of what is denied in some of them only. */
function missingOf(judgements: readonly Judgement[]): readonly MissingPermission[] {
  return [...Map.groupBy(judgements, ({ action }) => action)].flatMap(([action, all]) => {
    const denied = all.filter(({ isAllowed }) => !isAllowed);
    const [first] = denied;
    if (!first) return [];
    const conditionKeys = unique(denied.flatMap(({ missingKeys }) => missingKeys));
    const regions = denied.flatMap(({ region }) => region ?? []);
    return {
      action,
      deniedBy: first.deniedBy,
      ...(denied.length < all.length && { regions }),
      ...(conditionKeys.length > 0 && { conditionKeys }),
    };
  });
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

const misunderstood = (said: string) =>
  new ServiceError(`SimulatePrincipalPolicy ${said}.`, contextOf(request));
