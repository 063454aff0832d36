import * as z from 'zod';

/** The periods CloudWatch Logs accepts and we offer, in days. */
const LogRetentionDays = z.literal([7, 30, 90, 180, 365]);

const Region = z
  .string()
  .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'An AWS region looks like eu-central-1.');

const Mail = z.strictObject({
  /** The address that people see. */
  from: z.email(),
  /** What was verified in SES. @default the domain of the address */
  identity: z.string().min(1).optional(),
  /** Of SES. @default that of the stack */
  region: Region.optional(),
});

export const StageConfig = z.strictObject({
  /** Part of every fixed name. Role names are global to an account: one deployment of a stage in each. */
  name: z.string().regex(/^[a-z][a-z0-9]{1,11}$/, 'A stage is 2 to 12 of a-z and 0-9.'),
  /** Whether tables, buckets and keys refuse deletion and outlive their stack. */
  protectsData: z.boolean(),
  logRetentionDays: LogRetentionDays,
  /** How long an overwritten or deleted snapshot can be brought back. */
  snapshotRecoveryDays: z.int().min(1).max(90),
  /** Who is told about failed executions and alarms, besides whoever subscribes to the topic. */
  alarmEmail: z.email().optional(),
  /** Who the mail to people comes from, by Amazon SES. Absent: Cognito's own sender, 50 mails a day. */
  mail: Mail.optional(),
  /** The region of every stack. Absent: that of the credentials `cdk deploy` runs with. */
  region: Region.optional(),
  /** From which web pages a browser may call the API. Command lines and servers need none. */
  corsOrigins: z.array(z.url()).readonly(),
  /** On every resource that takes tags. To see them in the bill, activate them as cost allocation tags. */
  tags: z.record(z.string().min(1).max(128), z.string().max(256)),
});
export type StageConfig = z.infer<typeof StageConfig>;
