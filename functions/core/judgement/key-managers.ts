import { kindOfState } from './states.ts';

/** The part of what KMS answers of a key that says who manages it. */
interface DescribedKey {
  readonly KeyMetadata?: { readonly KeyManager?: string | undefined } | undefined;
}

/** Whether a key is the customer's, whose policy and end are the customer's to decide. */
export const isCustomerKey = (described: DescribedKey | undefined): boolean =>
  kindOfState(described?.KeyMetadata?.KeyManager, managers, 'KeyManager') === 'customer';

const managers = { customer: ['CUSTOMER'], aws: ['AWS'] };
