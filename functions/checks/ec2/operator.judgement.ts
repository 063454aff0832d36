/** The part of EC2's answers that says whether another service of AWS made a thing and looks after it. */
interface Operated {
  readonly Operator?: { readonly Managed?: boolean | undefined } | undefined;
}

/**
 * Whether a service of AWS manages a thing, as EKS Auto Mode does with its nodes: the account cannot
 * change it. AWS names the operator of those alone.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/amazon-ec2-managed-instances.html
 */
export const isManagedByAws = ({ Operator }: Operated): boolean => Operator?.Managed === true;
