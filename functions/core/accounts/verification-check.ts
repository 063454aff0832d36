import * as z from 'zod';
import {
  type AwsCallError,
  denialSources,
  errorCategories,
  type PermissionError,
} from '../errors.ts';
import { shortened } from '../text.ts';

/**
 * The checks of a verification in the order in which they are made; each but the first three only if those before
 * passed; the last two of a role that is to read any service.
 */
const verificationChecks = [
  'no-external-id',
  'wrong-external-id',
  'external-id',
  'identity',
  'regions',
  'permissions',
  'managed-policies',
  'denials',
] as const;

export const VerificationCheck = z.object({
  name: z.enum(verificationChecks),
  passed: z.boolean(),
  detail: z.string().meta({ description: 'What was found, and what to do about it.' }),
  category: z.enum(errorCategories).exactOptional().meta({
    description: 'Present if the question itself failed, so that nobody can tell.',
  }),
});
export type VerificationCheck = z.infer<typeof VerificationCheck>;

/** An action that the role does not permit. */
export const MissingPermission = z.object({
  action: z.string(),
  deniedBy: z.enum(denialSources).exactOptional().meta({
    description: 'The kind of policy that says no, or does not say yes.',
  }),
  regions: z.array(z.string()).readonly().exactOptional().meta({
    description: 'Where it is denied, if not everywhere.',
  }),
  conditionKeys: z.array(z.string()).readonly().exactOptional().meta({
    description:
      'Conditions that only a real call decides: with them it may be permitted after all.',
  }),
});
export type MissingPermission = z.infer<typeof MissingPermission>;

/** The detail of a question that was not asked. */
export const notAsked =
  'Not asked, because the role did not let in who it should, or let in others.';

export const isDenied = (error: AwsCallError): error is PermissionError =>
  error.category === 'permission';

/** A question that nobody could answer. */
export const unknown = (
  name: VerificationCheck['name'],
  error: AwsCallError,
): VerificationCheck => ({
  name,
  passed: false,
  detail: shortened(`The verification could not be completed: ${error.message}`),
  category: error.category,
});
