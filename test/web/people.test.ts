import { describe, expect, it } from 'vitest';
import { mayAssign, permits } from '../../functions/core/tenants/roles.ts';
import { actions, isHigher, may, roles, rolesToGive } from '../../web/src/app/permits.ts';
import { refusalsOf } from '../../web/src/pages/members/refusals.ts';

describe('what roles may do', () => {
  it('is what the API permits', () => {
    expect(actions.length).toBeGreaterThan(10);
    for (const role of roles) {
      for (const action of actions)
        expect(may(role, action), `${role} ${action}`).toBe(permits(role, action));
      expect(rolesToGive(role)).toEqual(roles.filter((given) => mayAssign(role, given)));
    }
  });

  it('begins with what everybody may, and ends with what an owner may alone', () => {
    expect(may('viewer', actions[0] ?? 'tenant:delete')).toBe(true);
    expect(actions.at(-1)).toBe('tenant:delete');
    expect([isHigher('owner', 'admin'), isHigher('admin', 'admin')]).toEqual([true, false]);
  });
});

describe('what cannot be done with a member', () => {
  const owner = { userId: 'ada', role: 'owner' } as const;
  const second = { userId: 'ben', role: 'owner' } as const;
  const admin = { userId: 'cleo', role: 'admin' } as const;
  const viewer = { userId: 'dan', role: 'viewer' } as const;
  const all = [owner, admin, viewer];
  const missing = 'This needs the role admin.';

  it.each([
    ['an owner with a viewer', viewer, all, owner, undefined, [undefined, undefined]],
    ['an admin with an owner', owner, all, admin, undefined, ['higher', 'higher']],
    [
      'the last owner with themselves',
      owner,
      all,
      owner,
      undefined,
      ['needs an owner', 'last owner'],
    ],
    ['one of two owners', owner, [owner, second], owner, undefined, [undefined, undefined]],
    ['a viewer with another', admin, all, viewer, missing, ['role admin', 'role admin']],
    [
      'a viewer with themselves: they leave',
      viewer,
      all,
      viewer,
      missing,
      ['role admin', undefined],
    ],
    ['nobody knows who', viewer, all, undefined, missing, ['role admin', 'role admin']],
  ] as const)('is said: %s', (_, member, members, self, why, [role, removal]) => {
    const refusals = refusalsOf(member, members, { self, missing: why });

    if (role === undefined) expect(refusals.role).toBeUndefined();
    else expect(refusals.role).toContain(role);
    if (removal === undefined) expect(refusals.removal).toBeUndefined();
    else expect(refusals.removal).toContain(removal);
  });
});
