import type { Account } from '../../core/accounts/account.ts';
import { serviceName } from '../../core/health/health-checks.ts';
import {
  type HealthState,
  healthStates,
  type RegionHealth,
  type ServiceHealth,
  together,
} from '../../core/health/service-health.ts';
import type { HealthAnswer } from './health-answer.ts';

type Place = RegionHealth & { readonly service: string };

/**
 * How the services of an account are: what all services of findings saw of each API, region by region. Regions that the
 * account no longer has are left out, as runs leave them out.
 */
export function shownHealth(
  { accountId, reads, regions }: Account,
  seen: readonly ServiceHealth[],
): HealthAnswer {
  const isChosen = new Set(['global', ...regions]);
  const places = seen.flatMap(({ service, regions: own }) =>
    own.filter(({ region }) => isChosen.has(region)).map((one): Place => ({ ...one, service })),
  );
  const services = [...Map.groupBy(places, ({ api }) => api)]
    .map(([api, own]) => serviceOf(api, own))
    .sort((a, b) => rankOf(a.state) - rankOf(b.state) || (a.api < b.api ? -1 : 1));
  const assessedAt = places
    .map((one) => one.assessedAt)
    .sort()
    .at(-1);
  return {
    accountId,
    reads,
    ...(assessedAt && { assessedAt }),
    states: countsOf(services.map(({ state }) => state)),
    services,
  };
}

function serviceOf(api: string, places: readonly Place[]): HealthAnswer['services'][number] {
  const regions = [...Map.groupBy(places, ({ region }) => region).values()]
    .map(regionOf)
    .sort((a, b) => rankOf(a.state) - rankOf(b.state) || (a.region < b.region ? -1 : 1));
  const [worst] = regions;
  if (!worst) throw new Error(`${api} has no region.`);
  return { api, name: serviceName(api), state: worst.state, regions };
}

function regionOf(places: readonly Place[]): HealthAnswer['services'][number]['regions'][number] {
  const {
    api: _,
    counts: __,
    isGuessed: ____,
    ...region
  } = together(places.map(({ service: ___, ...one }) => one));
  const findings = places
    .map(({ service, counts }) => ({ service, ...counts }))
    .filter(({ pass, fail, error }) => pass + fail + error > 0)
    .sort((a, b) => (a.service < b.service ? -1 : 1));
  return { ...region, findings };
}

const rankOf = (state: HealthState): number => healthStates.indexOf(state);

function countsOf(states: readonly HealthState[]): Readonly<Record<HealthState, number>> {
  const counts = healthStates.map((state) => [state, states.filter((one) => one === state).length]);
  return Object.fromEntries(counts) as Record<HealthState, number>;
}
