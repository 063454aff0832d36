/**
 * What the role in a tenant's account may read: exactly what the checks ask, or besides that any service,
 * by two managed policies of AWS's. The tenant chooses; either role denies data reads.
 */
export const roleReads = ['checks', 'any-service'] as const;
export type RoleReads = (typeof roleReads)[number];

/**
 * AWS's managed policies that a role which reads any service has attached, by what their ARNs end in.
 *
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/SecurityAudit.html
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/ViewOnlyAccess.html
 */
const policiesOfAnyService = ['SecurityAudit', 'job-function/ViewOnlyAccess'];

const attachedFor: Readonly<Record<RoleReads, readonly string[]>> = {
  checks: [],
  'any-service': policiesOfAnyService,
};

/**
 * ARNs of the AWS managed policies that the role needs attached.
 *
 * @param partition The account's, or what stands for it in a template.
 */
export const managedPolicyArns = (reads: RoleReads, partition: string): readonly string[] =>
  attachedFor[reads].map((policy) => `arn:${partition}:iam::aws:policy/${policy}`);

/** `SecurityAudit`: what people call the managed policy of an ARN. */
export const managedPolicyName = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);
