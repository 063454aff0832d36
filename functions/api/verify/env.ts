import * as z from 'zod';

/** What the function is told by whoever deploys it. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  /** The fixed name of the role in a tenant's account. */
  TENANT_ROLE_NAME: z.string().min(1),
  /** Actions that tasks of one's own may need beyond AWS's policies for auditors, with spaces between. */
  CUSTOM_ACTIONS: z.string(),
});
export type Env = z.infer<typeof Env>;
