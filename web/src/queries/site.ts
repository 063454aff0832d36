import { queryOptions } from '@tanstack/react-query';
import { arrived, errorOf } from '../api/api-error.ts';

/** What the deployment says about itself: `config.json` beside the pages. */
export interface Site {
  /** The name of the stage. */
  readonly stage: string;
  /** Who may sign up by themselves. */
  readonly signUp: 'open' | 'invitation' | 'closed';
  /** Whoever runs this platform, as the pages name them. */
  readonly operator?: string;
}

/** The deployment's own settings: read once, they change with a deployment only. */
export const siteQuery = () =>
  queryOptions({
    queryKey: ['site'],
    queryFn: async ({ signal }): Promise<Site> => {
      const response = await arrived(fetch('/config.json', { signal }), signal);
      if (!response.ok) throw await errorOf(response, signal);
      return arrived(response.json() as Promise<Site>, signal);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
