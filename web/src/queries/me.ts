import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Answer, BodyOf } from '../api/types.ts';
import { freshFor } from './client.ts';

export type Me = Answer<'readMe'>;

/** The person who is signed in, with the tenants that they are a member of. */
export const meQuery = () =>
  queryOptions({
    queryKey: ['me'],
    queryFn: ({ signal }) => call('readMe', { signal }),
    staleTime: freshFor.counts,
  });

export const updateMe = (body: BodyOf<'updateMe'>) => call('updateMe', { body });

export const changePassword = (body: BodyOf<'changePassword'>) => call('changePassword', { body });

/** A new secret for an authenticator app, which counts for nothing until it is confirmed. */
export const beginSecondFactor = () => call('beginSecondFactor');

export const confirmSecondFactor = (body: BodyOf<'confirmSecondFactor'>) =>
  call('confirmSecondFactor', { body });

export const removeSecondFactor = (body: BodyOf<'removeSecondFactor'>) =>
  call('removeSecondFactor', { body });
