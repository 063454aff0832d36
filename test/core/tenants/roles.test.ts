import { describe, expect, it } from 'vitest';
import {
  type Action,
  leastRole,
  mayAssign,
  permits,
  type Role,
  roles,
} from '../../../functions/core/tenants/roles.ts';

// Written out, so that a change of one cell is a change of one line here.
const permitted: readonly (readonly [Action, owner: boolean, boolean, boolean, viewer: boolean])[] =
  [
    // action            owner  admin  member viewer
    ['tenant:read', true, true, true, true],
    ['tenant:write', true, true, false, false],
    ['tenant:delete', true, false, false, false],
    ['member:read', true, true, true, true],
    ['member:write', true, true, false, false],
    ['account:read', true, true, true, true],
    ['account:write', true, true, false, false],
    ['task:read', true, true, true, true],
    ['task:write', true, true, true, false],
    ['task:execute', true, true, true, false],
    ['execution:read', true, true, true, true],
    ['execution:control', true, true, true, false],
    ['finding:read', true, true, true, true],
  ];

const cells = permitted.flatMap(([action, ...may]) =>
  roles.map((role, index) => [role, action, may[index]] as const),
);

describe('permits', () => {
  it('is decided here for every action', () => {
    expect(permitted.map(([action]) => action)).toEqual(Object.keys(leastRole));
  });

  it.each(cells)('%s %s: %s', (role, action, may) => {
    expect(permits(role, action)).toBe(may);
  });
});

const assignable: Readonly<Record<Role, readonly Role[]>> = {
  owner: ['owner', 'admin', 'member', 'viewer'],
  admin: ['admin', 'member', 'viewer'],
  member: [],
  viewer: [],
};

describe('mayAssign', () => {
  const pairs = roles.flatMap((own) =>
    roles.map((role) => [own, role, assignable[own].includes(role)] as const),
  );

  it.each(pairs)('%s gives or takes %s: %s', (own, role, may) => {
    expect(mayAssign(own, role)).toBe(may);
  });
});
