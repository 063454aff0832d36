import { describe, expect, it } from 'vitest';
import { catalogue } from '../../functions/checks/catalogue.generated.ts';

const cure = 'docs/decisions/0044 and 0045 say when an id stands';

function requirementsOf(checkId: string, framework: string): readonly string[] {
  const entry = catalogue.find(({ id }) => id === checkId);
  expect(entry, `There is a check ${checkId}`).toBeDefined();
  return entry?.frameworks[framework] ?? [];
}

describe('ids of controls that judge otherwise do not stand', () => {
  it.each([
    // AWS gives no finding for default ACLs, and fails ACLs that no subnet uses.
    ['ec2-network-acl-admin-ports-closed', 'aws_fsbp', 'EC2.21'],
    ['ec2-network-acl-admin-ports-closed', 'cis_aws_3.0', '5.1'],
    ['ec2-network-acl-admin-ports-closed', 'cis_aws_5.0', '5.2'],
    ['ec2-network-acl-not-wide-open', 'cis_aws_7.0', '6.2'],
    // Asks for a year, and passes what never expires.
    ['logs-log-group-retention-set', 'pci_dss_4.0', '10.5.1'],
    ['logs-log-group-retention-set', 'nist_800_53_r5', 'AU-11'],
    // To expire, or to keep backups for days, is not to keep audit logs for a year.
    ['s3-bucket-old-versions-expire', 'pci_dss_4.0', '10.5.1'],
    ['ec2-volume-attached', 'pci_dss_4.0', '10.5.1'],
    ['ec2-volume-snapshot-recent', 'pci_dss_4.0', '3.2.1'],
    ['dynamodb-table-point-in-time-recovery-enabled', 'pci_dss_4.0', '3.2.1'],
    // Keeping versions is the opposite of disposal.
    ['s3-bucket-versioning-enabled', 'soc2', 'C1.2'],
    ['s3-bucket-versioning-enabled', 'iso27001_2022', 'A.8.10'],
    // DynamoDB.7 is about DAX, S3.7 about replication.
    ['dynamodb-table-deletion-protection-enabled', 'aws_fsbp', 'DynamoDB.7'],
    ['s3-bucket-policy-accounts-trusted', 'aws_fsbp', 'S3.7'],
    // Five actions of other accounts, and no others.
    ['s3-bucket-policy-accounts-trusted', 'aws_fsbp', 'S3.6'],
    // Managed policies of the customer's, and no others.
    ['iam-user-inline-policies-not-admin', 'aws_fsbp', 'IAM.1'],
    ['iam-role-inline-policies-not-admin', 'aws_fsbp', 'IAM.1'],
    ['iam-group-inline-policies-not-admin', 'aws_fsbp', 'IAM.1'],
    ['iam-administrator-access-rarely-attached', 'aws_fsbp', 'IAM.1'],
    // Not once; three times pass here.
    ['iam-administrator-access-rarely-attached', 'cis_aws_3.0', '1.16'],
    // Attached volumes alone; the benchmark looks at the default of the region.
    ['ec2-volume-encrypted', 'aws_fsbp', 'EC2.3'],
    ['ec2-volume-encrypted', 'cis_aws_3.0', '2.2.1'],
    // HttpTokens, whether the endpoint is on or off.
    ['ec2-instance-imdsv2-required', 'aws_fsbp', 'EC2.8'],
    ['ec2-instance-imdsv2-required', 'cis_aws_5.0', '5.7'],
    ['ec2-launch-template-imdsv2-required', 'aws_fsbp', 'EC2.170'],
    // 90 days, and not 45.
    ['iam-user-access-keys-used', 'aws_fsbp', 'IAM.8'],
    ['iam-user-password-used', 'aws_fsbp', 'IAM.8'],
    ['iam-user-access-keys-used', 'pci_dss_4.0', '8.2.6'],
    // Eight characters of four kinds; earlier passwords do not matter.
    ['iam-password-policy-length', 'aws_fsbp', 'IAM.7'],
    ['iam-password-policy-reuse-prevented', 'aws_fsbp', 'IAM.7'],
    // Eight policies by name, none of which permits all of TLS 1.2.
    ['elasticloadbalancing-listener-tls-current', 'aws_fsbp', 'ELB.17'],
    // Privileged containers pass there; and the control was retired in March 2026.
    ['ecs-task-definition-host-network-not-root', 'aws_fsbp', 'ECS.1'],
    // Three names of variables, whatever their values.
    ['ecs-task-definition-variables-without-credentials', 'aws_fsbp', 'ECS.8'],
    // Every kind of log that the engine has, and of clusters those of Aurora PostgreSQL.
    ['rds-db-instance-logs-exported', 'aws_fsbp', 'RDS.9'],
    ['rds-db-cluster-logs-exported', 'aws_fsbp', 'RDS.37'],
    // Port 445 alone.
    ['ec2-security-group-file-sharing-ports-closed', 'cis_aws_5.0', '5.1.2'],
    // At least one trail of the account, not each.
    ['cloudtrail-trail-management-events-recorded', 'cis_aws_3.0', '3.1'],
    // To rotate keys is not to do without them.
    ['iam-user-access-keys-rotated', 'wa_security', 'SEC02-BP02'],
    // Network layers, in whatever version.
    ['s3-bucket-mfa-delete-enabled', 'wa_security', 'SEC05-BP02'],
    ['ec2-security-group-admin-ports-closed', 'wa_security', 'SEC05-BP03'],
    ['logs-log-group-retention-set', 'wa_security', 'SEC03-BP06'],
    ['logs-log-group-retention-set', 'nist_csf_2.0', 'RS.AN-07'],
    // What people do in an incident: public updates, containment.
    ['s3-account-public-access-blocked', 'nist_csf_2.0', 'RC.CO-04'],
    ['ec2-security-group-admin-ports-closed', 'nist_csf_2.0', 'RS.MI-01'],
    // A life cycle ends; versions that are kept do not.
    ['s3-bucket-versioning-enabled', 'nist_csf_2.0', 'ID.AM-08'],
  ])('%s: %s %s', (checkId, framework, requirement) => {
    expect(requirementsOf(checkId, framework), cure).not.toContain(requirement);
  });
});

describe('ids of controls that judge as the check does stand', () => {
  it.each([
    ['cloudtrail-account-multi-region-trail-logging', 'aws_fsbp', ['CloudTrail.1']],
    ['cloudtrail-account-multi-region-trail-logging', 'cis_aws_3.0', ['3.1']],
    ['ecs-service-public-ip-disabled', 'aws_fsbp', ['ECS.2']],
    ['iam-policy-not-admin', 'aws_fsbp', ['IAM.1']],
    ['iam-policy-not-admin', 'cis_aws_3.0', ['1.16']],
    ['iam-user-permissions-from-groups', 'aws_fsbp', ['IAM.2']],
    ['iam-server-certificate-not-expired', 'cis_aws_3.0', ['1.19']],
    ['iam-server-certificate-not-expired', 'cis_aws_5.0', ['1.18']],
    ['iam-user-access-keys-used', 'cis_aws_3.0', ['1.12']],
    ['lambda-function-not-public', 'aws_fsbp', ['Lambda.1']],
    ['logs-log-group-retention-one-year', 'pci_dss_4.0', ['5.3.4', '10.5.1']],
    ['s3-bucket-not-public', 'aws_fsbp', ['S3.2']],
    ['s3-bucket-not-public', 'nist_csf_2.0', ['PR.AA-05']],
    ['s3-bucket-not-public', 'wa_security', ['SEC03-BP07']],
    ['dynamodb-table-point-in-time-recovery-enabled', 'nist_csf_2.0', ['PR.DS-11']],
    ['ec2-security-group-admin-ports-closed', 'wa_security', ['SEC05-BP02']],
    ['s3-bucket-access-logging-enabled', 'aws_fsbp', ['S3.9']],
  ])('%s: %s %s', (checkId, framework, requirements) => {
    expect(requirementsOf(checkId, framework)).toEqual(requirements);
  });
});
