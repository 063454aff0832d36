import * as z from 'zod';

/** A tenant's id. Only the authorisation code and the run make one from a raw string. */
export const TenantId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{2,39}$/, 'A tenant id is 3 to 40 of a-z, 0-9 and "-".')
  .brand<'TenantId'>();
export type TenantId = z.infer<typeof TenantId>;

/** An AWS account id. */
export const AccountId = z
  .string()
  .regex(/^\d{12}$/, 'An AWS account id is twelve digits.')
  .brand<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;

export const TaskId = z
  .string()
  .regex(/^[A-Za-z0-9-]{3,40}$/, 'A task id is 3 to 40 letters, digits and "-".')
  .brand<'TaskId'>();
export type TaskId = z.infer<typeof TaskId>;

/** A ULID: sorts by the time it was made. */
export const ExecutionId = z
  .string()
  .regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/, 'An execution id is a ULID.')
  .brand<'ExecutionId'>();
export type ExecutionId = z.infer<typeof ExecutionId>;

/** The `sub` of a person's token: who they are, whatever their address becomes. */
export const UserId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_:-]{7,127}$/, 'A user id is the `sub` of an access token.')
  .brand<'UserId'>();
export type UserId = z.infer<typeof UserId>;

export const partitions = ['aws', 'aws-cn', 'aws-us-gov'] as const;
export type Partition = (typeof partitions)[number];
