import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Answer } from '../api/types.ts';
import { freshFor } from './client.ts';

/** What a tenant, or an account, says about single checks otherwise than the catalogue, by check id. */
export type CheckSettings = Answer<'readTenant'>['settings'];

/** What the tenant says about single checks. An account may say otherwise. */
export const tenantSettingsQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'tenant', 'settings'],
    queryFn: async ({ signal }): Promise<CheckSettings> => {
      const { settings } = await call('readTenant', {
        tenant,
        path: { tenantId: tenant },
        signal,
      });
      return settings;
    },
    staleTime: freshFor.list,
  });
