import type { Context } from '../iam/conditions.ts';
import type { Powers } from '../iam/evaluate.ts';
import type { Backends } from '../wire/backends.ts';
import { type AwsFault, expiredFault, unknownKeyFault } from '../wire/error-response.ts';
import type { AwsRequest } from '../wire/request.ts';
import type { Principals } from './principals.ts';
import type { Session, Sessions } from './sessions.ts';

/** Who signed a request. */
export type Caller =
  | { readonly kind: 'root'; readonly account: string; readonly arn: string }
  | {
      readonly kind: 'session';
      readonly account: string;
      readonly arn: string;
      readonly session: Session;
    }
  | {
      readonly kind: 'user';
      readonly account: string;
      readonly arn: string;
      readonly userName: string;
    };

export interface Callers {
  identify(request: AwsRequest): Caller | AwsFault;
  powers(caller: Caller): Promise<Powers | 'all'>;
  context(caller: Caller): Context;
  /** Remembers the keys of users, as they are made. */
  noteAccessKeys(request: AwsRequest, account: string, responseBody: string): void;
}

export function createCallers(
  sessions: Sessions,
  principals: Principals,
  backends: Backends,
): Callers {
  const userKeys = new Map<string, { readonly account: string; readonly userName: string }>();
  return {
    identify(request) {
      const { accessKeyId } = request;
      // As both emulators have it: an access key id of twelve digits is the root of that account.
      if (/^\d{12}$/.test(accessKeyId)) {
        return { kind: 'root', account: accessKeyId, arn: `arn:aws:iam::${accessKeyId}:root` };
      }
      const user = userKeys.get(accessKeyId);
      if (user)
        return { kind: 'user', arn: `arn:aws:iam::${user.account}:user/${user.userName}`, ...user };
      const session = sessions.find(accessKeyId);
      if (!session || request.sessionToken !== session.sessionToken)
        return unknownKeyFault(request);
      if (session.expiration.getTime() < Date.now()) return expiredFault(request);
      return { kind: 'session', account: session.account, arn: session.sessionArn, session };
    },

    async powers(caller) {
      if (caller.kind === 'root') return 'all';
      if (caller.kind === 'user') {
        return { identity: await principals.userPolicies(caller.account, caller.userName) };
      }
      const role = await principals.role(caller.account, caller.session.roleName);
      return {
        identity: role?.policies ?? [],
        boundary: role?.boundary,
        session: caller.session.policies,
      };
    },

    context(caller) {
      const common = { 'aws:PrincipalAccount': [caller.account] };
      if (caller.kind !== 'session') return { ...common, 'aws:PrincipalArn': [caller.arn] };
      const { session } = caller;
      const tags = Object.entries(session.tags).map(
        ([key, value]) => [`aws:PrincipalTag/${key}`, [value]] as const,
      );
      return {
        ...common,
        'aws:PrincipalArn': [session.roleArn],
        'aws:PrincipalType': ['AssumedRole'],
        'aws:userid': [`${session.roleId}:${session.sessionName}`],
        ...Object.fromEntries(tags),
      };
    },

    noteAccessKeys(request, account, responseBody) {
      if (request.service.name !== 'iam') return;
      if (
        /^(Create|Put|Attach|Detach|Delete|Update|Add|Remove|Set|Tag|Untag)/.test(request.operation)
      ) {
        principals.forget(account);
      }
      if (request.operation !== 'CreateAccessKey') return;
      const accessKeyId = /<AccessKeyId>([^<]+)</.exec(responseBody)?.[1];
      const userName = /<UserName>([^<]+)</.exec(responseBody)?.[1];
      if (accessKeyId && userName && account !== backends.operatorAccount) {
        userKeys.set(accessKeyId, { account, userName });
      }
    },
  };
}
