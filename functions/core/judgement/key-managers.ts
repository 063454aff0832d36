import { kindOfWord } from './known-words.ts';

/** The part of what KMS answers of a key that says who manages it. */
interface DescribedKey {
  readonly KeyMetadata?: { readonly KeyManager?: string | undefined } | undefined;
}

/** Whether a key is the customer's, whose policy and end are the customer's to decide. */
export const isCustomerKey = (described: DescribedKey | undefined): boolean =>
  kindOfWord(described?.KeyMetadata?.KeyManager, 'KeyManager', managers) === 'customer';

const managers = { customer: ['CUSTOMER'], aws: ['AWS'] };
