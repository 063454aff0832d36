import * as z from 'zod';
import { Registration } from '../../core/tenants/registration.ts';

/** What the function is told by whoever deploys it. */
export const Env = z.object({
  USER_POOL_ID: z.string().min(1),
  USER_POOL_CLIENT_ID: z.string().min(1),
  REGISTRATION: Registration,
  /** The table, for budgets and for who was invited. */
  TABLE_NAME: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
