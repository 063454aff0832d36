import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type {
  DescribeKeyResponse,
  GetKeyPolicyResponse,
  GetKeyRotationStatusResponse,
  KeyListEntry,
  KeyMetadata,
} from '../shapes.generated.ts';

export interface KeyFacts {
  GetKeyPolicy: GetKeyPolicyResponse;
  GetKeyRotationStatus: GetKeyRotationStatusResponse;
}

/** A key that the customer manages. AWS's own keys are not the customer's to change. */
export const key = defineResource<KeyMetadata, KeyFacts>({
  service: 'kms',
  type: 'AWS::KMS::Key',
  scope: 'regional',

  list: { operation: 'ListKeys', action: 'kms:ListKeys', input: { Limit: 1000 }, items: 'Keys' },
  describe: {
    operation: 'DescribeKey',
    action: 'kms:DescribeKey',
    batch: 1,
    idOfListed: ({ KeyId }: KeyListEntry) => KeyId,
    // Whose key it is, only its description says: it may be one of AWS's own.
    identifyListed: ({ KeyArn, KeyId }: KeyListEntry, { region }) => ({
      id: KeyArn,
      name: KeyId,
      region,
    }),
    input: ([KeyId]) => ({ KeyId }),
    items: ({ KeyMetadata: metadata }: DescribeKeyResponse) => metadata && [metadata],
    idOf: ({ KeyId }) => KeyId,
  },

  identify: ({ Arn, KeyId }, { region }) => ({ id: Arn, name: KeyId, region }),

  select: ({ KeyManager }) => answered(KeyManager, 'KeyManager') === 'CUSTOMER',

  goneOn: {
    NotFoundException: 'https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html',
  },

  facts: {
    GetKeyPolicy: {
      action: 'kms:GetKeyPolicy',
      // The only policy that a key has.
      input: ({ KeyId }) => ({ KeyId, PolicyName: 'default' }),
    },
    GetKeyRotationStatus: {
      action: 'kms:GetKeyRotationStatus',
      input: ({ KeyId }) => ({ KeyId }),
    },
  },
});
