import { cdnHeaders } from '../../core/cdn-headers.ts';
import type { CdnSecret } from '../../platform/own/cdn-secret.ts';
import { systemClock } from '../../platform/process/clock.ts';
import { readEnv } from '../../platform/process/env.ts';
import { lazily } from '../../platform/process/lazily.ts';
import type { Event } from './caller.ts';
import { clientAddress, viewerAddress } from './client-address.ts';
import { Env } from './env.ts';
import { ApiProblem } from './problem.ts';

/** What every function of the API knows of where it stands. */
export interface Edge {
  /** The platform's. */
  readonly release: string;
  readonly refusesDirectCalls: boolean;
  readonly cdnSecret: () => Promise<CdnSecret>;
}

/** The edge that the function's environment describes. */
export function openEdge(): Edge {
  const env = readEnv(Env);
  return {
    release: env.RELEASE,
    refusesDirectCalls: env.REFUSE_DIRECT_CALLS === 'true',
    // Loaded here and not at init: few functions ever ask.
    cdnSecret: lazily(async () => {
      const { openCdnSecret } = await import('../../platform/own/cdn-secret.ts');
      const { CDN_SECRET_ARN: present, FORMER_CDN_SECRET_ARN: former } = env;
      const arns = former === undefined ? [present] : [present, former];
      return anyOf(arns.map((arn) => openCdnSecret(arn, systemClock)));
    }),
  };
}

/** What matches one of the secrets, each asked only when those before it do not match. */
export const anyOf = (secrets: readonly CdnSecret[]): CdnSecret => ({
  async matches(given) {
    for (const secret of secrets) if (await secret.matches(given)) return true;
    return false;
  },
});

/** Refuses what did not come by the CDN, where whatever stands before that is not to be gone past. */
export async function refuseDirectCalls(edge: Edge, event: Event): Promise<void> {
  if (!edge.refusesDirectCalls || (await isFromCdn(edge, event))) return;
  throw new ApiProblem('direct-call', 'Ask at the address of the dashboard, under the same path.');
}

/**
 * The network that a request came from: the one place that says so. It is the address that API Gateway saw, and no
 * header, for whatever stands in `X-Forwarded-For` and its like the client may have written: but for what the CDN says,
 * which would be that address for everybody, and which is known by a secret.
 */
export async function networkOf(edge: Edge, event: Event): Promise<string> {
  return (await isFromCdn(edge, event)) ? viewerAddress(event) : clientAddress(event);
}

async function isFromCdn({ cdnSecret }: Edge, { headers }: Event): Promise<boolean> {
  const given = headers[cdnHeaders.secret];
  return given !== undefined && (await cdnSecret()).matches(given);
}
