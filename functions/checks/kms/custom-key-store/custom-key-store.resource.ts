import { defineResource } from '../../../core/resource.ts';
import type { CustomKeyStoresListEntry } from '../shapes.generated.ts';

/** A key store outside KMS: a CloudHSM cluster, or a key manager elsewhere. */
export const customKeyStore = defineResource<CustomKeyStoresListEntry>({
  service: 'kms',
  type: 'AWS::KMS::CustomKeyStore',
  scope: 'regional',

  list: {
    operation: 'DescribeCustomKeyStores',
    action: 'kms:DescribeCustomKeyStores',
    input: { Limit: 1000 },
    items: 'CustomKeyStores',
  },

  identify: ({ CustomKeyStoreId, CustomKeyStoreName }, { region }) => ({
    id: CustomKeyStoreId,
    name: CustomKeyStoreName,
    region,
  }),

  facts: {},
});
