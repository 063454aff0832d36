import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Answer } from '../api/types.ts';
import { freshFor } from './client.ts';

/** What a tenant, or an account, says about single checks otherwise than the catalogue, by check id. */
export type CheckSettings = Answer<'readTenant'>['settings'];

/** What the tenant says about single checks: a part of the tenant as it was read. An account may say otherwise. */
export const tenantSettingsQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'tenant'],
    queryFn: ({ signal }) => call('readTenant', { path: { tenantId: tenant }, signal }),
    select: ({ settings }): CheckSettings => settings,
    staleTime: freshFor.list,
  });
