import { expectStatus, type Person, signUp, signUpOwner } from '../../support/api.ts';
import { runToEnd } from '../../support/runs.ts';
import { createTenant, join, type TestTenant } from '../../support/tenants.ts';
import type { Named, Visitor } from './every-page.ts';

/** Somebody who is signed in, and what the addresses of their pages name. */
export interface Visiting {
  readonly person: Person;
  readonly named: Named;
}

/**
 * A tenant in which much is wrong, with an owner and a viewer; one whose account lets nobody in; and one in which nothing is
 * yet, whose pages are asked for the things of the first.
 */
export async function invite(): Promise<Readonly<Record<Visitor, Visiting>>> {
  const [owner, viewer, blindOwner, newcomer, seen, blind] = await Promise.all([
    signUp('owner'),
    signUp('viewer'),
    signUp('blind'),
    signUpOwner('newcomer'),
    createTenant('web-seen'),
    createTenant('web-blind', { role: 'untrusting' }),
  ]);
  await Promise.all([
    join(seen, owner, 'owner'),
    join(seen, viewer, 'viewer'),
    join(blind, blindOwner, 'owner'),
  ]);
  const [ofSeen, ofBlind] = await Promise.all([assessed(seen, owner), assessed(blind, blindOwner)]);
  const { items } = await expectStatus(200, {
    path: '/tasks',
    by: newcomer.owner,
    tenant: newcomer.tenantId,
  });
  return {
    owner: { person: owner, named: ofSeen },
    viewer: { person: viewer, named: ofSeen },
    blind: { person: blindOwner, named: { ...ofBlind, resource: ofSeen.resource } },
    newcomer: {
      person: newcomer.owner,
      named: { ...ofSeen, tenant: newcomer.tenantId, task: items[0].taskId },
    },
  };
}

/** What is there once a run has ended. */
async function assessed(tenant: TestTenant, by: Person): Promise<Named> {
  const { executionId } = await runToEnd(tenant);
  const { tenantId, accountId, taskId } = tenant;
  const { items } = await expectStatus(200, { path: '/findings?limit=1', by, tenant: tenantId });
  const [{ findingId, resource }] = items;
  return {
    tenant: tenantId,
    account: accountId,
    task: taskId,
    execution: executionId,
    finding: findingId,
    resource: resource?.id ?? '',
  };
}
