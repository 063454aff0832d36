import type { Statement } from './policy-document.ts';
import { permitsEverybody, servicesOf } from './policy-principals.ts';
import { attemptTo, denialsOfEverybody } from './policy-strangers.ts';

// Reviewed on 2026-11-26.

/** What anybody can make a service of AWS do to a resource of somebody else that admits it. */
interface Deputy {
  readonly service: string;
  /** The actions in lower case. */
  readonly actions: readonly string[];
  /** It writes under the number of the account, or the id of the organization, that it writes for. */
  readonly writesUnderAccount?: boolean;
}

/**
 * Services that act on a resource whoever's bucket, topic or trail asks them to, so that the policy
 * of the resource has to say for whom: the confused deputy.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html; each with the page that asks
 * for `aws:SourceAccount` or `aws:SourceArn`.
 */
const deputies: readonly Deputy[] = [
  // https://docs.aws.amazon.com/config/latest/developerguide/lambda-function-public-access-prohibited.html
  { service: 's3', actions: ['lambda:invokefunction'] },
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html
  { service: 's3', actions: ['sns:publish', 'sqs:sendmessage'] },
  // Inventories: https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html
  { service: 's3', actions: ['s3:putobject'] },
  // https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html
  { service: 'sns', actions: ['sqs:sendmessage'] },
  // https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html
  { service: 'cloudwatch', actions: ['sns:publish'] },
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-permissions-for-sns-notifications.html
  { service: 'cloudtrail', actions: ['sns:publish'] },
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
  { service: 'cloudtrail', actions: ['s3:putobject'], writesUnderAccount: true },
  // https://docs.aws.amazon.com/config/latest/developerguide/sns-topic-policy.html
  { service: 'config', actions: ['sns:publish'] },
  // https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html
  { service: 'config', actions: ['s3:putobject'], writesUnderAccount: true },
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
  { service: 'delivery.logs', actions: ['s3:putobject'], writesUnderAccount: true },
  // https://docs.aws.amazon.com/ses/latest/dg/receiving-email-permissions.html
  { service: 'ses', actions: ['s3:putobject', 'sns:publish'] },
];

/** A service that anybody can make act, and the statement that admits it. */
interface Admission {
  readonly service: string;
  readonly statement: Statement;
}

/**
 * The services of AWS that a policy admits without saying for whom, where anybody can make them act.
 *
 * @param service The prefix of the actions, as in IAM: that of the service whose policy it is.
 */
export function servicesForAnybody(
  statements: readonly Statement[],
  service: string,
): readonly Admission[] {
  const denials = denialsOfEverybody(statements);
  const permitting = statements.filter(({ Effect }) => Effect === 'Allow');
  return deputies.flatMap(({ service: deputy, actions, writesUnderAccount = false }) => {
    const asked = actions.filter((action) => action.startsWith(`${service}:`));
    return permitting.flatMap((permission) => {
      const name = asked.length > 0 ? admittedName(permission, deputy) : undefined;
      if (name === undefined || (writesUnderAccount && isHeldToPath(permission))) return [];
      const canBeMade = attemptTo({ permission, denials, actions: asked });
      const isOpen = canBeMade({ is: 'service', network: 'none', service: name });
      return isOpen ? [{ service: name, statement: permission }] : [];
    });
  });
}

/** Whether a statement speaks of nothing but what is written for an account or organization. */
const isHeldToPath = ({ Resource = [] }: Statement): boolean =>
  Resource.length > 0 &&
  Resource.every((resource) => /\/AWSLogs\/(\d{12}|o-[a-z0-9]+)\//.test(resource));

/** A service has its name in each partition, and in some regions one with the region in it. */
function admittedName(statement: Statement, service: string): string | undefined {
  if (permitsEverybody(statement)) return `${service}.amazonaws.com`;
  return servicesOf(statement).find((name) => {
    const rest = name.startsWith(`${service}.`) ? name.slice(service.length) : '';
    return /^\.([a-z]{2}(-[a-z]+)+-\d\.)?amazonaws\.com(\.cn)?$/.test(rest);
  });
}

/** What a message calls admissions. */
export const admissionsOf = (admissions: readonly Admission[]): string =>
  [
    ...new Set(
      admissions.map(({ service, statement }) => `${service} by ${statement.Sid ?? 'without id'}`),
    ),
  ].join(', ');
