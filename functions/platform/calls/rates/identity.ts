import { each, type ServiceLimits, together } from './limit.ts';

/** Five of each action on one user pool, beside what a category has. */
const onOnePool = { per: 'UserPoolId' };

/** How AWS counts calls of keys, secrets, certificates and who may do what. */
export const identity: Readonly<Record<string, ServiceLimits>> = {
  acm: {
    page: 'https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html',
    asOf: '2026',
    limits: [
      each(['DescribeCertificate', 'GetCertificate', 'ListTagsForCertificate'], 10),
      each(['ListCertificates'], 8),
      each(['GetAccountConfiguration'], 1),
    ],
  },
  'acm-pca': {
    page: 'https://docs.aws.amazon.com/general/latest/gr/pca.html',
    asOf: '2024-02',
    limits: [each(['GetCertificate'], 75)],
  },
  'cognito-identity': {
    page: 'https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html',
    asOf: '2026',
    limits: [each(['ListTagsForResource'], 10), each(['ListIdentities'], 5)],
  },
  'cognito-idp': {
    page: 'https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html#category_operations',
    asOf: '2026',
    limits: [
      together(['DescribeUserPool', 'ListUserPools'], 15),
      together(['DescribeUserPoolClient', 'ListUserPoolClients'], 15),
      each(['DescribeUserPoolClient', 'ListUserPoolClients'], 5, 5, onOnePool),
      together(
        [
          'GetUserPoolMfaConfig',
          'DescribeRiskConfiguration',
          'ListIdentityProviders',
          'ListGroups',
        ],
        20,
      ),
      each(
        [
          'GetUserPoolMfaConfig',
          'DescribeRiskConfiguration',
          'ListIdentityProviders',
          'ListGroups',
        ],
        5,
        5,
        onOnePool,
      ),
      together(['ListUsers', 'ListUsersInGroup'], 30),
      each(['GetProvisionedLimit'], 1),
    ],
  },
  // Of each store, but an account has one.
  identitystore: {
    page: 'https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html#ssothrottlelimits',
    asOf: '2026',
    limits: [each('rest', 20)],
  },
  kms: {
    page: 'https://docs.aws.amazon.com/general/latest/gr/kms.html',
    asOf: '2026',
    limits: [
      each(['DescribeKey', 'ListResourceTags', 'GetPublicKey'], 2000),
      each(['GetKeyPolicy', 'GetKeyRotationStatus'], 1000),
      each(['ListKeys', 'ListAliases'], 500),
      each(['ListGrants', 'ListKeyPolicies', 'ListKeyRotations'], 100),
      each(['DescribeCustomKeyStores'], 5),
      each(['GetParametersForImport'], 1),
    ],
  },
  rolesanywhere: {
    page: 'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/quotas.html',
    asOf: '2026',
    limits: [together(['ListTrustAnchors', 'GetTrustAnchor'], 1)],
    unpublished: { perSecond: 0.5, burst: 1 },
  },
  secretsmanager: {
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html',
    asOf: '2026',
    limits: [
      each(['ListSecrets'], 100),
      each(['DescribeSecret'], 40_000),
      together(['GetResourcePolicy', 'ValidateResourcePolicy'], 50),
      each(['ListSecretVersionIds'], 50),
    ],
  },
  securityhub: {
    page: 'https://docs.aws.amazon.com/securityhub/1.0/APIReference/Welcome.html',
    asOf: '2026',
    limits: [each(['GetFindings'], 3, 6), each('rest', 10, 30)],
  },
  'sso-admin': {
    page: 'https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html#ssothrottlelimits',
    asOf: '2026',
    limits: [together('all', 20)],
  },
  sts: {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-sts-requests',
    asOf: '2026',
    limits: [together('all', 600)],
  },
  verifiedpermissions: {
    page: 'https://docs.aws.amazon.com/general/latest/gr/verifiedpermissions.html',
    asOf: '2026',
    limits: [
      each(['ListPolicyStores', 'GetPolicyStore'], 10),
      each(
        ['ListPolicies', 'GetPolicy', 'ListPolicyTemplates', 'GetSchema', 'ListIdentitySources'],
        10,
        10,
        { per: 'policyStoreId' },
      ),
    ],
  },
};
