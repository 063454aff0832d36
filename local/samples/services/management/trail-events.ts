/** What is counted in the log group of a healthy account's trail, and watched by an alarm of the same name. */
export interface CountedEvents {
  readonly name: string;
  readonly filterPattern: string;
}

/** The metrics that the filters count into. */
export const trailMetrics = 'Trail';

/** Calls that change something of a service, by AWS's own list for each. */
const callsOf = (name: string, service: string, ...calls: readonly string[]): CountedEvents => ({
  name,
  filterPattern: `{ ($.eventSource = "${service}.amazonaws.com") && (${calls
    .map((call) => `($.eventName = "${call}")`)
    .join(' || ')}) }`,
});

/** https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html */
export const countedEvents: readonly CountedEvents[] = [
  {
    name: 'denied-calls',
    filterPattern:
      '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
  },
  {
    name: 'root-use',
    filterPattern:
      '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
  },
  {
    name: 'sign-in-failures',
    filterPattern: '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
  },
  {
    name: 'sign-in-without-mfa',
    filterPattern:
      '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
  },
  callsOf(
    'bucket-policy-changes',
    's3',
    'PutBucketAcl',
    ...['Policy', 'Cors', 'Lifecycle', 'Replication'].flatMap((part) => [
      `PutBucket${part}`,
      `DeleteBucket${part}`,
    ]),
  ),
  callsOf(
    'config-changes',
    'config',
    'StopConfigurationRecorder',
    'DeleteDeliveryChannel',
    'PutDeliveryChannel',
    'PutConfigurationRecorder',
  ),
  callsOf(
    'gateway-changes',
    'ec2',
    'CreateCustomerGateway',
    'DeleteCustomerGateway',
    ...['Attach', 'Create', 'Delete', 'Detach'].map((verb) => `${verb}InternetGateway`),
  ),
  callsOf(
    'iam-policy-changes',
    'iam',
    ...['Group', 'Role', 'User'].flatMap((owner) =>
      ['Delete', 'Put', 'Attach', 'Detach'].map((verb) => `${verb}${owner}Policy`),
    ),
    ...['CreatePolicy', 'DeletePolicy', 'CreatePolicyVersion', 'DeletePolicyVersion'],
  ),
  callsOf('key-deletion', 'kms', 'DisableKey', 'ScheduleKeyDeletion'),
  callsOf(
    'network-acl-changes',
    'ec2',
    ...['CreateNetworkAcl', 'CreateNetworkAclEntry', 'DeleteNetworkAcl', 'DeleteNetworkAclEntry'],
    ...['ReplaceNetworkAclEntry', 'ReplaceNetworkAclAssociation'],
  ),
  callsOf(
    'organization-changes',
    'organizations',
    ...['AcceptHandshake', 'DeclineHandshake', 'CreateAccount', 'MoveAccount'],
    ...['CreatePolicy', 'UpdatePolicy', 'DeletePolicy', 'AttachPolicy', 'DetachPolicy'],
    ...['EnablePolicyType', 'DisablePolicyType', 'DeleteOrganization', 'LeaveOrganization'],
    ...['Create', 'Update', 'Delete'].map((verb) => `${verb}OrganizationalUnit`),
    ...['InviteAccountToOrganization', 'RemoveAccountFromOrganization'],
  ),
  callsOf(
    'route-table-changes',
    'ec2',
    ...['CreateRoute', 'CreateRouteTable', 'ReplaceRoute', 'ReplaceRouteTableAssociation'],
    ...['DeleteRouteTable', 'DeleteRoute', 'DisassociateRouteTable'],
  ),
  callsOf(
    'security-group-changes',
    'ec2',
    ...['Authorize', 'Revoke'].flatMap((verb) =>
      ['Ingress', 'Egress'].map((way) => `${verb}SecurityGroup${way}`),
    ),
    ...['CreateSecurityGroup', 'DeleteSecurityGroup'],
  ),
  callsOf(
    'trail-changes',
    'cloudtrail',
    ...['CreateTrail', 'UpdateTrail', 'DeleteTrail', 'StartLogging', 'StopLogging'],
  ),
  callsOf(
    'vpc-changes',
    'ec2',
    ...['CreateVpc', 'DeleteVpc', 'ModifyVpcAttribute'],
    ...['Accept', 'Create', 'Delete', 'Reject'].map((verb) => `${verb}VpcPeeringConnection`),
  ),
];
