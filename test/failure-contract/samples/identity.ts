import { accountId, type Samples } from './sample.ts';

const credentialReport = [
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,mfa_active',
  'access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date',
  'access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date',
].join();
const time = '2026-11-20T12:00:00+00:00';
const credentialRows = [
  `<root_account>,arn:aws:iam::${accountId}:root,${time},not_supported,${time},not_supported,true`,
  `sample,arn:aws:iam::${accountId}:user/sample,${time},true,${time},${time},true`,
].map((row) => `${row},true,${time},${time},true,${time},${time}`);

const countAndQuota = (name: string) => [
  [name, 1],
  [`${name}Quota`, 100],
];

export const identity: Samples = {
  'accessanalyzer:ListAnalyzers': { analyzers: [{ type: 'ACCOUNT', status: 'ACTIVE' }] },
  'cognito-idp:DescribeUserPool': { UserPool: { DeletionProtection: 'ACTIVE' } },
  'guardduty:GetDetector': {
    Status: 'ENABLED',
    Features: ['EKS_AUDIT_LOGS', 'RUNTIME_MONITORING', 'RDS_LOGIN_EVENTS'].map((Name) => ({
      Name,
      Status: 'ENABLED',
    })),
  },
  'iam:GenerateCredentialReport': { State: 'COMPLETE' },
  'iam:GetAccountAuthorizationDetails': {
    RoleDetailList: [
      {
        Arn: `arn:aws:iam::${accountId}:role/sample`,
        Path: '/',
        AttachedManagedPolicies: [{ PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }],
      },
    ],
  },
  'iam:GetAccountSummary': {
    SummaryMap: {
      AccountAccessKeysPresent: 0,
      AccountMFAEnabled: 1,
      MFADevices: 1,
      ...Object.fromEntries(
        ['Users', 'Groups', 'Roles', 'Policies', 'PolicyVersionsInUse'].flatMap(countAndQuota),
      ),
      ...Object.fromEntries(['InstanceProfiles', 'ServerCertificates'].flatMap(countAndQuota)),
    },
  },
  'iam:GetCredentialReport': {
    Content: new TextEncoder().encode([credentialReport, ...credentialRows].join('\n')),
    GeneratedTime: new Date('2026-11-21T11:00:00Z'),
  },
  'iam:ListServiceSpecificCredentials': { ServiceSpecificCredentials: [{ Status: 'Active' }] },
  'inspector2:ListCoverage': {
    coveredResources: [{ scanStatus: { statusCode: 'ACTIVE', reason: 'SUCCESSFUL' } }],
  },
  'kms:DescribeCustomKeyStores': { CustomKeyStores: [{ ConnectionState: 'CONNECTED' }] },
  'kms:DescribeKey': {
    KeyMetadata: {
      KeyManager: 'CUSTOMER',
      KeySpec: 'SYMMETRIC_DEFAULT',
      KeyState: 'Enabled',
      Origin: 'AWS_KMS',
    },
  },
  'macie2:GetMacieSession': { status: 'ENABLED' },
  'secretsmanager:DescribeSecret': { ReplicationStatus: [{ Status: 'InSync' }] },
  'secretsmanager:ListSecrets': ({ region }) => ({
    SecretList: [
      {
        ARN: `arn:aws:secretsmanager:${region}:${accountId}:secret:sample`,
        OwningService: undefined,
        PrimaryRegion: region,
      },
    ],
  }),
  'securityhub:GetEnabledStandards': {
    StandardsSubscriptions: [{ StandardsStatus: 'READY', Provider: 'AWS' }],
  },
};
