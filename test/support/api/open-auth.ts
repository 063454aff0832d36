import { expect } from 'vitest';
import { createHandler } from '../../../functions/api/auth/serve-auth.ts';
import { UserId } from '../../../functions/core/ids.ts';
import type { Registration } from '../../../functions/core/tenants/registration.ts';
import { inviteAddress } from '../../../functions/data/users/invited-addresses.ts';
import type { UserPoolClient } from '../../../functions/platform/own/user-pool-client.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import type { Intercept } from '../fakes/fake-dynamodb.ts';
import { directly } from '../fakes/fake-edge.ts';
import { createFakeClock, createFakeStore } from '../fakes/fake-store.ts';
import { type ApiRequest, callApi } from './call-api.ts';

export const email = 'ada@example.com';
export const password = 'Canary-Password-1';
export const code = '493027';
export const userId = UserId.parse('0f8fad5b-d9cb-469f-a165-70867728950e');
const payload = Buffer.from(JSON.stringify({ sub: userId })).toString('base64url');
export const tokens = {
  accessToken: `canary.${payload}.access`,
  refreshToken: 'canary-refresh',
  expiresIn: 1800,
};
export const written = { ...tokens, tokenType: 'Bearer', userId };
export const session = `${userId}.${'c'.repeat(40)}`;

/** Cognito as a test wants it: what is not said must not be asked. @param registration @default 'open' */
export function openAuth(
  answers: Partial<UserPoolClient>,
  { registration = 'open', intercept }: { registration?: Registration; intercept?: Intercept } = {},
) {
  const unexpected = async () => expect.fail('Cognito was asked for something else.');
  const lines: string[] = [];
  const store = createFakeStore();
  const clock = createFakeClock('2026-11-21T03:00:00.000Z');
  const handler = createHandler({
    edge: directly,
    table: store.connect(intercept).table,
    pool: {
      register: unexpected,
      confirm: unexpected,
      forgetPassword: unexpected,
      resetPassword: unexpected,
      signIn: unexpected,
      answerMfa: unexpected,
      refresh: unexpected,
      revoke: unexpected,
      describeSelf: unexpected,
      rename: unexpected,
      changePassword: unexpected,
      beginSecondFactor: unexpected,
      confirmSecondFactor: unexpected,
      endSecondFactor: unexpected,
      ...answers,
    },
    registration,
    clock,
    logger: createLogger({}, (line) => lines.push(line)),
  });
  const send = (route: string, request: Partial<ApiRequest>) =>
    callApi(handler, { method: 'POST', path: `/auth/${route}`, ...request });
  const post = (route: string, body: unknown, user?: UserId, from?: string) =>
    send(route, { body, ...(user && { user }), ...(from && { from }) });
  const now = new Date(clock.now());
  const until = new Date(clock.now() + 60_000);
  const invite = (address: string) => inviteAddress(store.connect().table, address, { now, until });
  return { post, send, lines, clock, store, invite };
}

/** An answer of Cognito's that keeps what it was asked with. */
export const recorded = <Arguments extends unknown[], Answer>(answer: Answer) => {
  const calls: Arguments[] = [];
  const record = async (...all: Arguments) => {
    calls.push(all);
    return answer;
  };
  return { record, calls };
};
