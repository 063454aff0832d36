import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Answer, BodyOf } from '../api/types.ts';
import { freshFor } from './client.ts';

export type Tenant = Answer<'readTenant'>;

export const tenantQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'tenant'],
    queryFn: ({ signal }) => call('readTenant', { path: { tenantId: tenant }, signal }),
    staleTime: freshFor.list,
  });

/** What a tenant, or an account, says about single checks otherwise than the catalogue, by check id. */
export type CheckSettings = Tenant['settings'];

/** What the tenant says about single checks: a part of the tenant as it was read. An account may say otherwise. */
export const tenantSettingsQuery = (tenant: string) =>
  queryOptions({ ...tenantQuery(tenant), select: ({ settings }): CheckSettings => settings });

export const updateTenant = (tenant: string, body: BodyOf<'updateTenant'>) =>
  call('updateTenant', { path: { tenantId: tenant }, body });

/** Deletes the tenant: from now on it is being erased, and within moments nobody is a member of it. */
export const deleteTenant = (tenant: string) =>
  call('deleteTenant', { path: { tenantId: tenant } });
