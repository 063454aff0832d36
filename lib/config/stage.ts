import * as z from 'zod';
import { regionForm } from '../../functions/core/partition.ts';
import { StageName } from '../../functions/core/stage-name.ts';
import { Registration } from '../../functions/core/tenants/registration.ts';

/** The periods CloudWatch Logs accepts and we offer, in days. */
const LogRetentionDays = z.literal([7, 30, 90, 180, 365]);

const Region = z.string().regex(regionForm, 'An AWS region looks like eu-central-1.');

/** A browser sends neither path nor a slash at the end, and compares letter by letter. */
const Origin = z.url().refine((url) => URL.canParse(url) && new URL(url).origin === url, {
  error:
    'An origin is scheme, host and port alone: https://example.com, without a slash at its end.',
});

const Mail = z.strictObject({
  from: z.email().describe('The address that people see.'),
  identity: z
    .string()
    .min(1)
    .optional()
    .describe('What is verified in Amazon SES. Default: the domain of the address.'),
  region: Region.optional().describe('The region of SES. Default: that of the stack.'),
});

/** CloudFront takes certificates of this one region. */
const CertificateArn = z.string().regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/, {
  error:
    'CloudFront takes a certificate of AWS Certificate Manager in us-east-1, by its ARN: arn:aws:acm:us-east-1:111122223333:certificate/…',
});

const WebAclArn = z.string().regex(/^arn:aws:wafv2:us-east-1:\d{12}:global\/webacl\/.+$/, {
  error:
    'CloudFront takes a web ACL of AWS WAF with scope CLOUDFRONT, by its ARN: arn:aws:wafv2:us-east-1:111122223333:global/webacl/…',
});

const WebDomain = z.strictObject({
  name: z
    .hostname()
    .describe(
      'The host name under which people open the dashboard. Its DNS record is yours to make.',
    ),
  certificateArn: CertificateArn.describe('A certificate for the name, in us-east-1.'),
});

const Web = z.strictObject({
  domain: WebDomain.optional().describe(
    'A name of your own for the dashboard. Default: the one that CloudFront gives it.',
  ),
  webAclArn: WebAclArn.optional().describe(
    'A web ACL that stands before dashboard and API. With one, the API refuses whoever asks at its own address (refuseDirectCalls).',
  ),
  priceClass: z
    .enum(['PriceClass_100', 'PriceClass_200', 'PriceClass_All'])
    .optional()
    .describe(
      'From how many places CloudFront serves. Default: PriceClass_100, North America, Europe and Israel, from where everybody else is served, too.',
    ),
});

export const StageConfig = z.strictObject({
  name: StageName.describe(
    'Part of every fixed name. Role names are global to an account: one deployment of a stage in each.',
  ),
  protectsData: z
    .boolean()
    .describe('Whether tables, buckets and keys refuse deletion and outlive their stack.'),
  emptiesBuckets: z
    .boolean()
    .describe(
      "Whether `cdk destroy` empties the buckets first, by a function of the CDK's own: CloudFormation deletes no bucket that holds anything.",
    ),
  terminationProtection: z
    .boolean()
    .describe(
      'Whether CloudFormation refuses to delete the stacks. For after the first deployment: CloudFormation could not repeat one that failed.',
    ),
  registration: Registration.describe(
    'Who may sign up by themselves: anybody (open), whoever was invited (invitation), or nobody (closed: the operator makes users).',
  ),
  logRetentionDays: LogRetentionDays.describe('Days that logs are kept for.'),
  snapshotRecoveryDays: z
    .int()
    .min(1)
    .max(90)
    .describe('Days within which an overwritten or deleted snapshot can be brought back.'),
  alarmEmail: z
    .email()
    .optional()
    .describe(
      'Who is told about failed executions and alarms, besides whoever subscribes to the topic. Without it, nobody is.',
    ),
  mail: Mail.optional().describe(
    "Who the mail to people comes from, by Amazon SES. Without it: Cognito's own sender, 50 mails a day.",
  ),
  region: Region.optional().describe(
    'The region of every stack. Without it: that of the credentials that deploy.',
  ),
  corsOrigins: z
    .array(Origin)
    .readonly()
    .describe(
      'From which web pages a browser may call the API. Command lines and servers need none.',
    ),
  refuseDirectCalls: z
    .boolean()
    .optional()
    .describe(
      'Whether the API refuses whoever asks at its own address instead of at that of the dashboard. Default: where a web ACL stands before that.',
    ),
  cdnSecretChanges: z
    .int()
    .min(0)
    .max(99)
    .optional()
    .describe(
      'How often the secret that CloudFront shows the API was changed so far: one more, and another is made. The one before holds until the next change.',
    ),
  web: Web.optional().describe('How the dashboard is reached.'),
  tenantTable: z
    .string()
    .regex(/^[\w.-]{3,255}$/, 'A table name is 3 to 255 of letters, digits, "_", "." and "-".')
    .optional()
    .describe(
      "The name of a table that was restored from a backup and takes the place of the stack's own.",
    ),
  lostUserPools: z
    .int()
    .min(0)
    .max(99)
    .optional()
    .describe(
      'How many user pools of this stage were lost so far: one more, and another is made in its place.',
    ),
  customActions: z
    .array(
      z
        .string()
        .regex(/^[a-z0-9-]+:[A-Za-z0-9]+$/, 'An action looks like ec2:GetLaunchTemplateData.'),
    )
    .readonly()
    .optional()
    .describe(
      "Actions of level List or Read that tenants' own checks may need although neither SecurityAudit nor ViewOnlyAccess holds them. What reads data stays refused.",
    ),
  tags: z
    .record(z.string().min(1).max(128), z.string().max(256))
    .describe(
      'On every resource that takes tags. To see them in the bill, activate them as cost allocation tags.',
    ),
});
export type StageConfig = z.infer<typeof StageConfig>;

/** Whether the API refuses whoever asks at its own address. Past a web ACL nobody shall come, unless the settings say so. */
export const refusesDirectCalls = ({
  refuseDirectCalls,
  web,
}: Pick<StageConfig, 'refuseDirectCalls' | 'web'>): boolean =>
  refuseDirectCalls ?? web?.webAclArn !== undefined;
