import type { WireCall } from '../../support/fakes/aws-wire.ts';

type Sample = object | ((call: WireCall) => object);

/**
 * What an answer must say beyond what its model gives, by `api:Operation`, so that every check has
 * something to judge. Laid over the generated answer; `undefined` leaves a member out.
 */
export type Samples = Readonly<Record<string, Sample>>;

/** Whose account it is that answers. */
export const accountId = '123456789012';
