import type { Backends } from '../wire/backends.ts';
import { type AwsFault, errorResponse } from '../wire/error-response.ts';
import { type AwsRequest, signedAs } from '../wire/request.ts';
import { passOn, type WireResponse, xml } from '../wire/response.ts';
import {
  type AssumeRoleInput,
  assumeRole,
  assumeRoleResponse,
  callerIdentityResponse,
} from './assume-role.ts';
import type { Caller, Callers } from './callers.ts';
import type { Principals } from './principals.ts';
import type { Sessions } from './sessions.ts';

export interface StsParts {
  readonly backends: Backends;
  readonly callers: Callers;
  readonly principals: Principals;
  readonly sessions: Sessions;
  /** Notes what was asked, and whether it was allowed. */
  readonly record: (
    request: AwsRequest,
    caller: Caller,
    asks: readonly { readonly action: string; readonly resource: string }[],
    allowed: boolean,
  ) => void;
  /** What a test has arranged for the call. */
  readonly meet: (call: {
    readonly account: string;
    readonly action: string;
    readonly region: string;
    readonly caller: string;
    readonly resource: string;
  }) => Promise<AwsFault | undefined>;
}

/** The emulated STS: for all accounts, so that trust and external ids are checked between them. */
export function createSts({ backends, callers, principals, sessions, record, meet }: StsParts) {
  async function assume(request: AwsRequest, caller: Caller): Promise<WireResponse> {
    const input = assumeRoleInput(request);
    const { roleArn: resource } = input;
    const account = /^arn:aws:iam::(\d{12}):/.exec(resource)?.[1] ?? '';
    const { region } = request;
    const fault = await meet({
      account,
      action: 'sts:AssumeRole',
      region,
      caller: caller.arn,
      resource,
    });
    if (fault) return errorResponse(request, fault);
    const asker = {
      caller,
      powers: await callers.powers(caller),
      context: callers.context(caller),
    };
    const outcome = await assumeRole(input, asker, { principals, sessions });
    const isTagged = Object.keys(input.tags).length > 0;
    const actions = isTagged ? ['sts:AssumeRole', 'sts:TagSession'] : ['sts:AssumeRole'];
    const asks = actions.map((action) => ({ action, resource }));
    record(request, caller, asks, !('code' in outcome));
    return 'code' in outcome ? errorResponse(request, outcome) : xml(assumeRoleResponse(outcome));
  }

  return async (request: AwsRequest, caller: Caller): Promise<WireResponse> => {
    if (request.operation === 'GetCallerIdentity') return xml(callerIdentityResponse(caller));
    if (request.operation === 'AssumeRole') return assume(request, caller);
    const headers = signedAs(caller.account, request.headers);
    return passOn(await backends.send(caller.account, { ...request, headers }));
  };
}

function assumeRoleInput({ parameters }: AwsRequest): AssumeRoleInput {
  const text = (name: string) =>
    parameters[name] === undefined ? undefined : String(parameters[name]);
  const numbered = (pattern: RegExp) =>
    Object.keys(parameters).filter((name) => pattern.test(name));
  return {
    roleArn: text('RoleArn') ?? '',
    sessionName: text('RoleSessionName') ?? '',
    externalId: text('ExternalId'),
    policy: text('Policy'),
    policyArns: numbered(/^PolicyArns\.member\.\d+\.arn$/),
    durationSeconds: Number(parameters.DurationSeconds ?? 3600),
    tags: Object.fromEntries(
      numbered(/^Tags\.member\.\d+\.Key$/).map((name) => [
        String(parameters[name]),
        text(name.replace(/Key$/, 'Value')) ?? '',
      ]),
    ),
  };
}
