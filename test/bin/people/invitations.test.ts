import { describe, expect, it } from 'vitest';
import { isInvited } from '../../../functions/data/users/invited-addresses.ts';
import { createPeople } from '../../support/commands/people-world.ts';
import { createFakeStore } from '../../support/fakes/fake-store.ts';

const email = 'ada@example.com';
const at = (time: string) => new Date(time);

describe('an invitation', () => {
  it('is given for 14 days, listed, and taken back', async () => {
    const store = createFakeStore();
    const { table } = store.connect();
    const { run, lines } = createPeople({ store, settings: { registration: 'invitation' } });

    expect(await run('invite', 'ADA@example.com')).toBe(0);
    expect(await isInvited(table, email, at('2026-12-05T11:59:00.000Z'))).toBe(true);
    expect(await isInvited(table, email, at('2026-12-05T12:01:00.000Z'))).toBe(false);
    await run('invitations');
    expect(await run('uninvite', email)).toBe(0);
    await run('invitations');
    expect(await run('uninvite', email)).toBe(0);

    expect(await isInvited(table, email, at('2026-11-21T12:00:00.000Z'))).toBe(false);
    expect(lines).toEqual([
      expect.stringContaining(`${email} may sign up until 2026-12-05T12:00:00.000Z`),
      `${email}  until 2026-12-05T12:00:00.000Z`,
      expect.stringContaining('may not sign up any more'),
      'Nobody is invited.',
      `${email} was not invited.`,
    ]);
  });

  it.each([
    ['open', 'anybody may sign up'],
    ['closed', 'make the user with add'],
  ])('is refused where registration is %s: nobody would ask for it', async (registration, why) => {
    const store = createFakeStore();
    const { run, errors } = createPeople({ store, settings: { registration } });

    expect(await run('invite', email)).toBe(2);
    expect(errors.join()).toContain(why);
    expect(store.dynamodb.all()).toEqual([]);
  });
});
