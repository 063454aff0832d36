import { randomUUID } from 'node:crypto';
import type { Context } from '../iam/conditions.ts';
import { concerning, deciding, type Placed, type Powers, type Question } from '../iam/evaluate.ts';
import { type AwsFault, errorResponse } from '../wire/error-response.ts';
import type { AwsRequest } from '../wire/request.ts';
import { type WireResponse, xml } from '../wire/response.ts';
import type { Principals } from './principals.ts';

export const simulates = ({ service, operation }: AwsRequest): boolean =>
  service.name === 'iam' && operation === 'SimulatePrincipalPolicy';

const defaultMaxItems = 100;
/** Taken by AWS; nobody needs them here, and to overlook them would be to answer another question. */
const unknownParameters =
  /^(PolicyInputList|PermissionsBoundaryPolicyInputList|PolicyExclusionList|ResourcePolicy|ResourceOwner|CallerArn|ResourceHandlingOption)\b/;

/**
 * What the policies of a role or user permit, judged by the evaluator that also decides about real calls. No emulated account
 * belongs to an organisation.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
 */
export async function simulatePrincipalPolicy(
  request: AwsRequest,
  account: string,
  principals: Principals,
): Promise<WireResponse> {
  const { parameters } = request;
  const actions = list(parameters, /^ActionNames\.member\.(\d+)$/);
  const fault = refusal(parameters, actions);
  if (fault) return errorResponse(request, fault);
  const arn = String(parameters.PolicySourceArn);
  const powers = await powersOf(arn, account, principals);
  if ('code' in powers) return errorResponse(request, powers);
  const resources = list(parameters, /^ResourceArns\.member\.(\d+)$/);
  const context = contextOf(parameters);
  const start = Number(parameters.Marker ?? 0);
  const end = start + Number(parameters.MaxItems ?? defaultMaxItems);
  const results = actions
    .slice(start, end)
    .map((action) => resultOf(powers, action, resources.length > 0 ? resources : ['*'], context));
  return xml(answer(results, end < actions.length ? String(end) : undefined));
}

function refusal(
  parameters: AwsRequest['parameters'],
  actions: readonly string[],
): AwsFault | undefined {
  const unknown = Object.keys(parameters).find((name) => unknownParameters.test(name));
  if (unknown) {
    const message = `The emulator does not simulate with ${unknown}.`;
    return { code: 'NotImplemented', message, status: 501 };
  }
  const wrong = actions.find((action) => action.length < 3 || action.length > 128);
  if (actions.length > 0 && wrong === undefined) return undefined;
  const message = `1 validation error detected: Value at 'actionNames' failed to satisfy constraint: ${wrong ?? 'Member must not be null'}`;
  return { code: 'ValidationError', message, status: 400 };
}

async function powersOf(
  arn: string,
  account: string,
  principals: Principals,
): Promise<Powers | AwsFault> {
  const [, owner, kind, name = ''] =
    /^arn:aws:iam::(\d{12}):(role|user)\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
  if (!kind) return { code: 'InvalidInput', message: `Invalid Entity Arn: ${arn}`, status: 400 };
  if (owner === account && kind === 'user') {
    return { identity: await principals.userPolicies(account, name) };
  }
  const role = owner === account ? await principals.role(account, name) : undefined;
  if (role) return { identity: role.policies, boundary: role.boundary };
  return { code: 'NoSuchEntity', message: `Could not find entity ${arn}`, status: 404 };
}

interface Result {
  readonly action: string;
  readonly decision: 'allowed' | 'explicitDeny' | 'implicitDeny';
  readonly matched: readonly Placed[];
  readonly missingKeys: readonly string[];
  /** Absent without a boundary. */
  readonly allowedByBoundary?: boolean;
}

/** One result for each action: of all resources, the most restrictive. */
function resultOf(
  powers: Powers,
  action: string,
  resources: readonly string[],
  context: Context,
): Result {
  const results = resources.map((resource) => judge(powers, { action, resource, context }));
  const [first, ...others] = results.toSorted(
    (one, other) => order.indexOf(one.decision) - order.indexOf(other.decision),
  );
  if (!first) throw new Error('There is at least one resource.');
  const missingKeys = [...new Set([first, ...others].flatMap((result) => result.missingKeys))];
  return { ...first, missingKeys };
}

const order: readonly Result['decision'][] = ['explicitDeny', 'implicitDeny', 'allowed'];

function judge({ identity, boundary }: Powers, question: Question): Result {
  const all = [...identity, ...(boundary ?? [])];
  const denying = deciding(all, 'Deny', question);
  const allowing = deciding(identity, 'Allow', question);
  const allowedByBoundary =
    boundary &&
    deciding(boundary, 'Deny', question).length === 0 &&
    deciding(boundary, 'Allow', question).length > 0;
  const isAllowed = allowing.length > 0 && allowedByBoundary !== false;
  return {
    action: question.action,
    decision: denying.length > 0 ? 'explicitDeny' : isAllowed ? 'allowed' : 'implicitDeny',
    matched: denying.length > 0 ? denying : allowing,
    missingKeys: missingKeys(all, question),
    ...(allowedByBoundary !== undefined && { allowedByBoundary }),
  };
}

/** Condition keys of the statements that the answer may depend on, and that nobody gave. */
function missingKeys(policies: Powers['identity'], question: Question): readonly string[] {
  const given = new Set(Object.keys(question.context).map((key) => key.toLowerCase()));
  const asked = concerning(policies, question).flatMap(({ statement }) =>
    Object.values(statement.Condition ?? {}).flatMap((keys) => Object.keys(keys)),
  );
  return [...new Set(asked)].filter((key) => !given.has(key.toLowerCase()));
}

function list(parameters: AwsRequest['parameters'], pattern: RegExp): readonly string[] {
  return Object.entries(parameters)
    .flatMap(([name, value]) => {
      const position = pattern.exec(name)?.[1];
      return position ? [[Number(position), String(value)] as const] : [];
    })
    .sort(([one], [other]) => one - other)
    .map(([, value]) => value);
}

function contextOf(parameters: AwsRequest['parameters']): Context {
  const names = Object.entries(parameters).flatMap(([name, key]) => {
    const entry = /^(ContextEntries\.member\.\d+)\.ContextKeyName$/.exec(name)?.[1];
    return entry ? [[entry, String(key)] as const] : [];
  });
  return Object.fromEntries(
    names.map(([entry, key]) => {
      const values = new RegExp(
        `^${entry.replaceAll('.', '\\.')}\\.ContextKeyValues\\.member\\.(\\d+)$`,
      );
      return [key, list(parameters, values)];
    }),
  );
}

function answer(results: readonly Result[], marker: string | undefined): string {
  return (
    '<SimulatePrincipalPolicyResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><SimulatePrincipalPolicyResult>' +
    `<IsTruncated>${marker !== undefined}</IsTruncated>${marker === undefined ? '' : tag('Marker', marker)}` +
    `<EvaluationResults>${results.map(resultXml).join('')}</EvaluationResults>` +
    `</SimulatePrincipalPolicyResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></SimulatePrincipalPolicyResponse>`
  );
}

function resultXml({ action, decision, matched, missingKeys, allowedByBoundary }: Result): string {
  const statements = matched.map(({ policy: { source } }) =>
    tag(
      'member',
      tag('SourcePolicyId', source?.id ?? '') + tag('SourcePolicyType', source?.type ?? 'none'),
    ),
  );
  const boundary =
    allowedByBoundary === undefined
      ? ''
      : tag(
          'PermissionsBoundaryDecisionDetail',
          tag('AllowedByPermissionsBoundary', String(allowedByBoundary)),
        );
  return tag(
    'member',
    tag('EvalActionName', action) +
      tag('EvalResourceName', '*') +
      tag('EvalDecision', decision) +
      tag('MatchedStatements', statements.join('')) +
      tag('MissingContextValues', missingKeys.map((key) => tag('member', key)).join('')) +
      boundary,
  );
}

const tag = (name: string, content: string) => `<${name}>${content}</${name}>`;
