import { describe, expect, it } from 'vitest';
import {
  inviteAddress,
  withdrawInvitation,
} from '../../../functions/data/users/invited-addresses.ts';
import { createHandler } from '../../../functions/events/pre-sign-up/pre-sign-up.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import type { Intercept } from '../../support/fakes/fake-dynamodb.ts';
import { createFakeClock, createFakeStore } from '../../support/fakes/fake-store.ts';

const email = 'ada@example.com';
const day = 24 * 3_600_000;

function open(intercept?: Intercept) {
  const clock = createFakeClock('2026-11-21T12:00:00.000Z');
  const store = createFakeStore();
  const { table, requests } = store.connect(intercept);
  const lines: string[] = [];
  const handler = createHandler({
    table,
    clock,
    logger: createLogger({}, (line) => lines.push(line)),
  });
  const invite = (address: string) =>
    inviteAddress(store.connect().table, address, {
      now: new Date(clock.now()),
      until: new Date(clock.now() + day),
    });
  return { clock, table, requests, lines, handler, invite };
}

/** An event as Cognito sends it. */
const event = (address: string | undefined, triggerSource = 'PreSignUp_SignUp') => ({
  version: '1',
  triggerSource,
  region: 'us-east-1',
  userPoolId: 'us-east-1_pool',
  userName: '0f8fad5b-d9cb-469f-a165-70867728950e',
  callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: 'client' },
  request: { userAttributes: { ...(address && { email: address }), name: 'Ada' } },
  response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
});

describe('before somebody signs up', () => {
  it('lets in who was invited, however the address is written, by one read of one item', async () => {
    const { handler, invite, requests } = open();
    await invite('Ada@example.com');

    // Cognito wants its event back.
    expect(await handler(event('ADA@Example.com'))).toEqual(event('ADA@Example.com'));
    expect(requests.map(({ operation }) => operation)).toEqual(['GetItem']);
  });

  it('keeps everybody else out', async () => {
    const { handler, invite } = open();
    await invite(email);

    await expect(handler(event('ben@example.com'))).rejects.toThrow(/^not-invited$/);
  });

  it('keeps out who was invited too long ago, though the item is still there', async () => {
    const { handler, invite, clock } = open();
    await invite(email);

    clock.move(day - 1_000);
    await expect(handler(event(email))).resolves.toBeDefined();
    clock.move(2_000);
    await expect(handler(event(email))).rejects.toThrow(/^not-invited$/);
  });

  it('keeps out whose invitation was withdrawn', async () => {
    const { handler, invite, table } = open();
    await invite(email);

    expect(await withdrawInvitation(table, 'ADA@example.com')).toBe(true);

    await expect(handler(event(email))).rejects.toThrow(/^not-invited$/);
    expect(await withdrawInvitation(table, email)).toBe(false);
  });

  it('asks nothing of who is made by an administrator', async () => {
    const { handler, requests } = open();

    await expect(handler(event(email, 'PreSignUp_AdminCreateUser'))).resolves.toBeDefined();
    expect(requests).toEqual([]);
  });

  it.each([
    ['the table fails', event(email), true],
    ['there is no address', event(undefined), false],
    ['it is a way in that we do not know', event(email, 'PreSignUp_ExternalProvider'), false],
  ])('fails, and shows the stranger nothing of it, when %s', async (_, sent, breaks) => {
    const { handler, invite, lines } = open(async (_request, run) => {
      if (breaks) throw new Error('arn:aws:dynamodb:secret is away');
      return run();
    });
    await invite(email);

    await expect(handler(sent)).rejects.toThrow(/^The platform failed$/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain(email);
  });
});
