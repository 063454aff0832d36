import type { Edge } from '../../../functions/api/http/edge.ts';

/** No CDN stands in front of the API. */
export const directly: Edge = {
  release: '1.2.3',
  refusesDirectCalls: false,
  cdnSecret: () => Promise.reject(new Error('Nobody is to ask for the secret of a CDN.')),
};

/** A CDN with this secret does. */
export const behindCdn = (secret: string, own: Partial<Edge> = {}): Edge => ({
  ...directly,
  cdnSecret: async () => ({ matches: async (given) => given === secret }),
  ...own,
});
