import { expect, it } from 'vitest';
import { inviteAddress, listInvitations } from '../../../functions/data/users/invited-addresses.ts';
import { invitationKey } from '../../../functions/data/users/keys.ts';
import { createFakeStore } from '../../support/fakes/fake-store.ts';

const now = new Date('2026-11-21T12:00:00.000Z');
const inDays = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000);

it('lists who is invited, by address, without those whose time is over', async () => {
  const { table } = createFakeStore().connect();
  await inviteAddress(table, 'cleo@example.com', { now, until: inDays(14) });
  await inviteAddress(table, 'ada@example.com', { now, until: inDays(14) });
  await inviteAddress(table, 'ben@example.com', { now, until: inDays(1) });

  const listed = await listInvitations(table, inDays(2));

  expect(listed.map(({ email }) => email)).toEqual(['ada@example.com', 'cleo@example.com']);
});

it('keeps one invitation of each address: the last', async () => {
  const { table } = createFakeStore().connect();
  await inviteAddress(table, 'ada@example.com', { now, until: inDays(14) });

  const renewed = await inviteAddress(table, 'ada@example.com', { now, until: inDays(30) });

  expect(await listInvitations(table, now)).toEqual([renewed]);
});

it('names no address in a key that policies and logs may show', () => {
  const { PK } = invitationKey('Ada@example.com');

  expect(PK).toMatch(/^R#[0-9a-f]{64}$/);
  expect(PK).toBe(invitationKey(' ada@EXAMPLE.com ').PK);
});
