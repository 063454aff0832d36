import { placeIn } from '../../../local/samples/places/place.ts';
import { plantServices } from '../../../local/samples/plant.ts';
import { expectStatus, type Person, signUp } from './api.ts';
import { emulators, until } from './aws.ts';
import { permitListing } from './listing-role.ts';
import { createTenant, join, type TestTenant } from './tenants.ts';

/** An account of faulty resources, and a task that checks the health of some of its services. */
export interface HealthWorld {
  readonly tenant: TestTenant;
  readonly ann: Person;
  /** Checks the health once, and answers the execution once it has ended. */
  run(): Promise<{ readonly status: string; readonly result: { readonly category?: string } }>;
}

/** @param services The services of findings that are checked. */
export async function healthWorld(name: string, services: readonly string[]): Promise<HealthWorld> {
  const [tenant, ann] = await Promise.all([
    createTenant(name, { reads: 'any-service' }),
    signUp('ann'),
  ]);
  await join(tenant, ann, 'member');
  const { region } = emulators;
  const place = placeIn(emulators, { accountId: tenant.accountId, region, home: true });
  await plantServices(place, 'faulty');
  await permitListing(tenant.accountId);
  const by = { by: ann, tenant: tenant.tenantId };
  const scope = { services, regions: [region] };
  const body = { name: 'Health', type: 'health_check', scope };
  const { taskId } = await expectStatus(201, { method: 'POST', path: '/tasks', body, ...by });
  return {
    tenant,
    ann,
    async run() {
      const path = `/tasks/${taskId}/execute`;
      const { executionId } = await expectStatus(202, { method: 'POST', path, ...by });
      return until(
        'the health check has ended',
        async () => {
          const found = await expectStatus(200, { path: `/executions/${executionId}`, ...by });
          return ['starting', 'ending', 'running'].includes(found.status) ? undefined : found;
        },
        240,
      );
    },
  };
}

/** A policy of the account's organisation denies a call; AWS words it so. */
export const deniedByPolicy = (account: string, action: string) => ({
  account,
  action,
  code: 'AccessDeniedException',
  message: `User: arn:aws:sts::${account}:assumed-role/roundsman is not authorized to perform: ${action} with an explicit deny in a service control policy`,
  status: 400,
});

/** A service fails whatever it is asked. */
export const outOfOrder = (account: string, action: string) => ({
  account,
  action,
  code: 'InternalServerError',
  message: 'The request processing has failed because of an unknown error.',
  status: 500,
});
