import { randomUUID } from 'node:crypto';
import type { Context } from '../iam/conditions.ts';
import { evaluate, type Powers } from '../iam/evaluate.ts';
import { type Policy, parsePolicy } from '../iam/policy.ts';
import { type Asker, trusts } from '../iam/trust.ts';
import type { AwsFault } from '../wire/error-response.ts';
import type { Caller } from './callers.ts';
import type { Principals, Role } from './principals.ts';
import type { Session, Sessions } from './sessions.ts';

const maxSessionPolicyCharacters = 2048;
const maxChainedSeconds = 3600;

export interface AssumeRoleInput {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly externalId: string | undefined;
  readonly policy: string | undefined;
  readonly policyArns: readonly string[];
  readonly durationSeconds: number;
  readonly tags: Readonly<Record<string, string>>;
}

/** Who asks for a role, and what IAM knows of them. */
export interface RoleAsker {
  readonly caller: Caller;
  readonly powers: Powers | 'all';
  readonly context: Context;
}

/** Where roles are found and sessions are kept. */
export interface AssumeRoleParts {
  readonly principals: Principals;
  readonly sessions: Sessions;
}

/** @returns the session, or the fault as STS words it. */
export async function assumeRole(
  input: AssumeRoleInput,
  asker: RoleAsker,
  { principals, sessions }: AssumeRoleParts,
): Promise<Session | AwsFault> {
  const { caller } = asker;
  if (caller.kind === 'root') return accessDenied('Roles may not be assumed by root accounts.');
  const { account, name } = parseRoleArn(input.roleArn);
  if (!account || !name) return invalid(`${input.roleArn} is invalid`);
  const problem = validate(input, caller) ?? tooLargePacked(input);
  if (problem) return problem;
  const role = await principals.role(account, name);
  const context: Context = { ...asker.context, ...requestContext(input) };
  const actions =
    Object.keys(input.tags).length > 0 ? ['sts:AssumeRole', 'sts:TagSession'] : ['sts:AssumeRole'];
  const refused = actions.find((action) => !role || !allowed(action, role, { ...asker, context }));
  // STS does not say whether the role is missing, or which of the two sides refused.
  if (!role || refused) {
    return accessDenied(
      `User: ${caller.arn} is not authorized to perform: ${refused ?? 'sts:AssumeRole'} on resource: ${input.roleArn}`,
    );
  }
  if (input.durationSeconds > role.maxSessionSeconds) {
    return invalid(
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
  }
  return sessions.start({
    account,
    roleName: role.name,
    roleArn: role.arn,
    roleId: role.id,
    sessionName: input.sessionName,
    tags: input.tags,
    policies: input.policy === undefined ? undefined : [parsePolicy(input.policy)],
    origin: caller.kind === 'session' ? caller.session.origin : caller.arn,
    durationSeconds: input.durationSeconds,
    packedPolicyPercent: packedPercent(input),
  });
}

// STS packs policy and tags into a space that it does not document. Three real answers lie on this line:
// 366 characters and one policy ARN are 36 %, 736 characters and three tags 82 %, 1,690 and three tags 157 %.
const percentPerCharacter = 0.079;
const percentPerTag = 8;

/** Absent where nothing was passed: STS then says nothing. */
function packedPercent({ policy, tags }: AssumeRoleInput): number | undefined {
  const count = Object.keys(tags).length;
  if (policy === undefined && count === 0) return undefined;
  return Math.ceil((policy?.length ?? 0) * percentPerCharacter + count * percentPerTag);
}

function tooLargePacked(input: AssumeRoleInput): AwsFault | undefined {
  const percent = packedPercent(input);
  if (percent === undefined || percent <= 100) return undefined;
  return {
    code: 'PackedPolicyTooLarge',
    message: `Packed policy consumes ${percent}% of allotted space, please use smaller policy.`,
    status: 400,
  };
}

/** What a service says when it assumes a role. */
export interface ServiceRoleInput {
  readonly roleArn: string;
  /** The service principal: `lambda.amazonaws.com`. */
  readonly service: string;
  /** The function or service that the session is for, as calls are recorded by. */
  readonly origin: string;
  /** The ARN on whose behalf the service asks, if it says so. */
  readonly sourceArn: string | undefined;
}

/** A session of a role as an AWS service assumes it: Lambda for a function, Step Functions for a state machine. */
export async function assumeRoleAsService(
  { roleArn, service, origin, sourceArn }: ServiceRoleInput,
  { principals, sessions }: AssumeRoleParts,
): Promise<Session | AwsFault> {
  const { account, name } = parseRoleArn(roleArn);
  const role = account && name ? await principals.role(account, name) : undefined;
  const context: Context = sourceArn
    ? { 'aws:SourceArn': [sourceArn], 'aws:SourceAccount': [sourceArn.split(':')[4] ?? ''] }
    : {};
  if (!account || !role || trusts(role.trust, 'sts:AssumeRole', { service }, context) === 'none') {
    return accessDenied(`The role ${roleArn} cannot be assumed by ${service}.`);
  }
  return sessions.start({
    account,
    roleName: role.name,
    roleArn: role.arn,
    roleId: role.id,
    sessionName: origin,
    tags: {},
    policies: undefined,
    origin,
    durationSeconds: 12 * 3600,
  });
}

function allowed(action: string, role: Role, { caller, powers, context }: RoleAsker): boolean {
  const asker: Asker = {
    account: caller.account,
    sessionArn: caller.arn,
    ...(caller.kind === 'session' ? { roleArn: caller.session.roleArn } : {}),
  };
  const trust = trusts(role.trust, action, asker, context);
  if (trust === 'none') return false;
  const sameAccount = parseRoleArn(role.arn).account === caller.account;
  if (powers === 'all' || (sameAccount && trust === 'principal')) return true;
  return evaluate(powers, { action, resource: role.arn, context }).allowed;
}

function validate(input: AssumeRoleInput, caller: Caller): AwsFault | undefined {
  if (!/^[\w+=,.@-]{2,64}$/.test(input.sessionName)) {
    return invalid(
      `1 validation error detected: Value '${input.sessionName}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*`,
    );
  }
  if ((input.policy?.length ?? 0) > maxSessionPolicyCharacters) {
    return invalid(
      `1 validation error detected: Value at 'policy' failed to satisfy constraint: Member must have length less than or equal to ${maxSessionPolicyCharacters}`,
    );
  }
  if (input.policyArns.length > 0) {
    return {
      code: 'NotImplemented',
      message: 'The emulator knows no session policies by ARN.',
      status: 501,
    };
  }
  if (caller.kind === 'session' && input.durationSeconds > maxChainedSeconds) {
    return invalid(
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    );
  }
  return malformed(input.policy);
}

function malformed(policy: string | undefined): AwsFault | undefined {
  if (policy === undefined) return undefined;
  try {
    parsePolicy(policy) satisfies Policy;
    return undefined;
  } catch (error) {
    return {
      code: 'MalformedPolicyDocument',
      message: `The policy is not valid: ${String(error)}`,
      status: 400,
    };
  }
}

function requestContext(input: AssumeRoleInput): Context {
  const tags = Object.entries(input.tags);
  return {
    'sts:RoleSessionName': [input.sessionName],
    ...(input.externalId === undefined ? {} : { 'sts:ExternalId': [input.externalId] }),
    ...(tags.length > 0 ? { 'aws:TagKeys': tags.map(([key]) => key) } : {}),
    ...Object.fromEntries(tags.map(([key, value]) => [`aws:RequestTag/${key}`, [value]])),
  };
}

function parseRoleArn(arn: string): { readonly account?: string; readonly name?: string } {
  const parts = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(arn);
  return parts?.[1] && parts[2] ? { account: parts[1], name: parts[2] } : {};
}

function accessDenied(message: string): AwsFault {
  return { code: 'AccessDenied', message, status: 403 };
}

function invalid(message: string): AwsFault {
  return { code: 'ValidationError', message, status: 400 };
}

/** STS's answer to a successful AssumeRole. */
export function assumeRoleResponse(session: Session): string {
  return (
    '<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>' +
    `<AssumedRoleUser><AssumedRoleId>${session.roleId}:${session.sessionName}</AssumedRoleId><Arn>${session.sessionArn}</Arn></AssumedRoleUser>` +
    `<Credentials><AccessKeyId>${session.accessKeyId}</AccessKeyId><SecretAccessKey>${session.secretAccessKey}</SecretAccessKey>` +
    `<SessionToken>${session.sessionToken}</SessionToken><Expiration>${session.expiration.toISOString()}</Expiration></Credentials>` +
    (session.packedPolicyPercent === undefined
      ? ''
      : `<PackedPolicySize>${session.packedPolicyPercent}</PackedPolicySize>`) +
    `</AssumeRoleResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></AssumeRoleResponse>`
  );
}

/** STS's answer to GetCallerIdentity, which no policy can refuse. */
export function callerIdentityResponse(caller: Caller): string {
  const userId =
    caller.kind === 'session'
      ? `${caller.session.roleId}:${caller.session.sessionName}`
      : caller.account;
  return (
    '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>' +
    `<Arn>${caller.arn}</Arn><UserId>${userId}</UserId><Account>${caller.account}</Account></GetCallerIdentityResult>` +
    `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></GetCallerIdentityResponse>`
  );
}
