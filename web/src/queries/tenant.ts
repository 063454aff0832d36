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

export const updateTenant = (tenant: string, body: BodyOf<'updateTenant'>) =>
  call('updateTenant', { path: { tenantId: tenant }, body });

/** From now on it is being erased, and within moments nobody is a member of it. */
export const deleteTenant = (tenant: string) =>
  call('deleteTenant', { path: { tenantId: tenant } });
