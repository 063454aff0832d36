import { AuthenticationError, type AwsCallError } from '../../core/errors.ts';

const everywhere = '*';

/**
 * How services in a region that the account has switched off say so; elsewhere, that credentials
 * are none. Home regions cannot be switched off.
 */
const regionalCodes = new Set([
  'AuthFailure',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'UnrecognizedClientException',
]);

const mayBeRegional = ({ context }: AwsCallError) => regionalCodes.has(context.awsCode ?? '');

/** Keeps calls from being made where none can succeed any more: in one region, or everywhere. */
export interface CircuitBreaker {
  /** Throws the error that it tripped by, where it has tripped. */
  throwIfTripped(region: string): void;
  hasTripped(region: string): boolean;
  /** Trips by an AuthenticationError, in its region or everywhere: what it says is not asked for twice. */
  tripBy(error: AwsCallError, region: string): void;
  tripEverywhere(reason: AwsCallError): void;
}

/** @param home The partition's home region. */
export function createCircuitBreaker(home: string): CircuitBreaker {
  const tripped = new Map<string, AwsCallError>();
  const trip = (place: string, error: AwsCallError) => {
    if (!tripped.has(place)) tripped.set(place, error);
  };
  const reasonIn = (region: string) => tripped.get(everywhere) ?? tripped.get(region);
  return {
    throwIfTripped(region) {
      const reason = reasonIn(region);
      if (reason) throw reason;
    },
    hasTripped: (region) => reasonIn(region) !== undefined,
    tripBy(error, region) {
      if (!(error instanceof AuthenticationError)) return;
      trip(region !== home && mayBeRegional(error) ? region : everywhere, error);
    },
    tripEverywhere: (reason) => trip(everywhere, reason),
  };
}
