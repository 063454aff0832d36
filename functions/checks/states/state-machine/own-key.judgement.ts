import { kindOfWord } from '../../../core/judgement/known-words.ts';
import type { DescribeStateMachineOutput } from '../stepfunctions.shapes.generated.ts';

const types = { own: ['CUSTOMER_MANAGED_KMS_KEY'], aws: ['AWS_OWNED_KEY'] } as const;

/**
 * Whether a state machine is encrypted with a key of the account. Left out it is the key of AWS.
 *
 * https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html
 */
export const hasOwnKey = ({ encryptionConfiguration: encryption }: DescribeStateMachineOutput) =>
  kindOfWord(encryption?.type ?? 'AWS_OWNED_KEY', 'type', types) === 'own';
