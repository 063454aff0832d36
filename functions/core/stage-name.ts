import * as z from 'zod';

/** What a platform is deployed as: part of the names of its stacks and of its tenants' roles. */
export const StageName = z
  .string()
  .regex(/^[a-z][a-z0-9]{1,11}$/, 'A stage is 2 to 12 of a-z and 0-9.');
