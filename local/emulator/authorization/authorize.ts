import type { Context } from '../iam/conditions.ts';
import { evaluate, type Powers } from '../iam/evaluate.ts';
import type { AwsRequest } from '../wire/request.ts';
import { actionsOf } from './actions.ts';
import { encryptionContextOf, eventsIn, roleOfSchedule } from './parameters.ts';
import { resourcesOf } from './resources.ts';

/** One thing that a request asks to be allowed. */
export interface Ask {
  readonly action: string;
  readonly resource: string;
  readonly context: Context;
}

/** Everything that a request needs to be allowed, with the condition keys that AWS would send. */
export function asksOf(
  request: AwsRequest,
  account: string,
  principal: Context,
  leadingKeys: readonly string[] | undefined,
): readonly Ask[] {
  const context: Context = { ...principal, ...requestContext(request, account, leadingKeys) };
  const asks = actionsOf(request).flatMap((action) =>
    resourcesOf(request, account).map((resource) => ({ action, resource, context })),
  );
  return [...asks, ...passedRoles(request, context)];
}

/** @returns AWS's sentence for the first ask that is refused; undefined when all are allowed. */
export function denial(
  powers: Powers,
  asks: readonly Ask[],
  callerArn: string,
): string | undefined {
  for (const ask of asks) {
    const decision = evaluate(powers, ask);
    if (decision.allowed) continue;
    return `User: ${callerArn} is not authorized to perform: ${ask.action} on resource: ${ask.resource} ${decision.reason}`;
  }
  return undefined;
}

function requestContext(
  request: AwsRequest,
  account: string,
  leadingKeys: readonly string[] | undefined,
): Context {
  const { service, region, parameters } = request;
  const base = {
    'aws:RequestedRegion': [region],
    'aws:ResourceAccount': [account],
    // The emulator speaks plain HTTP; a policy that demands TLS is not what it tests.
    'aws:SecureTransport': ['true'],
  };
  switch (service.signingName) {
    case 'dynamodb':
      return leadingKeys ? { ...base, 'dynamodb:LeadingKeys': leadingKeys } : base;
    case 'monitoring':
      return { ...base, ...optional('cloudwatch:namespace', parameters.Namespace) };
    case 's3':
      return { ...base, ...optional('s3:prefix', parameters.prefix) };
    case 'kms': {
      const encryption = Object.entries(encryptionContextOf(request));
      const keys = encryption.map(
        ([name, value]) => [`kms:EncryptionContext:${name}`, [value]] as const,
      );
      return {
        ...base,
        'kms:EncryptionContextKeys': encryption.map(([name]) => name),
        ...Object.fromEntries(keys),
      };
    }
    case 'events': {
      const events = eventsIn(request);
      return {
        ...base,
        'events:source': events.flatMap(({ Source }) => Source ?? []),
        'events:detail-type': events.flatMap(({ DetailType }) => DetailType ?? []),
      };
    }
    default:
      return base;
  }
}

/** Who gives a role to a service needs `iam:PassRole` on it. */
function passedRoles(request: AwsRequest, context: Context): readonly Ask[] {
  const { service, operation } = request;
  if (
    service.signingName !== 'scheduler' ||
    !['CreateSchedule', 'UpdateSchedule'].includes(operation)
  )
    return [];
  const passing = { ...context, 'iam:PassedToService': ['scheduler.amazonaws.com'] };
  return [{ action: 'iam:PassRole', resource: roleOfSchedule(request), context: passing }];
}

function optional(key: string, value: unknown): Context {
  return value === undefined ? {} : { [key]: [String(value)] };
}
