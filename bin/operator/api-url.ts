import { apiBase } from '../../functions/api/http/route.ts';

/** The URL of the API without `/api/v1`, as `connectApi` takes it, whether it was given with that or not. */
export const apiRoot = (url: string): string => url.replace(/\/+$/, '').replace(apiBase, '');
