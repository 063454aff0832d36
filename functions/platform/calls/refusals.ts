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

/** Where nothing is asked any more, and why. */
export interface Refusals {
  /** Throws the refusal that covers a region, if there is one. */
  check(region: string): void;
  /** Whether there is one. */
  cover(region: string): boolean;
  /** After an error in a region: an AuthenticationError is not asked for twice. */
  note(error: AwsCallError, region: string): void;
  /** Refuses everything from now on. */
  close(reason: AwsCallError): void;
}

/** @param home The partition's home region. */
export function createRefusals(home: string): Refusals {
  const refusals = new Map<string, AwsCallError>();
  const refuse = (place: string, error: AwsCallError) => {
    if (!refusals.has(place)) refusals.set(place, error);
  };
  const refusalOf = (region: string) => refusals.get(everywhere) ?? refusals.get(region);
  return {
    check(region) {
      const refusal = refusalOf(region);
      if (refusal) throw refusal;
    },
    cover: (region) => refusalOf(region) !== undefined,
    note(error, region) {
      if (!(error instanceof AuthenticationError)) return;
      refuse(region !== home && mayBeRegional(error) ? region : everywhere, error);
    },
    close: (reason) => refuse(everywhere, reason),
  };
}
