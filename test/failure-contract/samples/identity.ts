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

export const identity: Samples = {
  'iam:GenerateCredentialReport': { State: 'COMPLETE' },
  'iam:GetAccountAuthorizationDetails': {
    RoleDetailList: [
      {
        Path: '/',
        AttachedManagedPolicies: [{ PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }],
      },
    ],
  },
  'iam:GetAccountSummary': {
    SummaryMap: { AccountAccessKeysPresent: 0, AccountMFAEnabled: 1, MFADevices: 1 },
  },
  'iam:GetCredentialReport': {
    Content: new TextEncoder().encode([credentialReport, ...credentialRows].join('\n')),
    GeneratedTime: new Date('2026-11-21T11:00:00Z'),
  },
  'kms:DescribeKey': {
    KeyMetadata: {
      KeyManager: 'CUSTOMER',
      KeySpec: 'SYMMETRIC_DEFAULT',
      KeyState: 'Enabled',
      Origin: 'AWS_KMS',
    },
  },
  'secretsmanager:ListSecrets': {
    SecretList: [{ OwningService: undefined, PrimaryRegion: undefined }],
  },
};
