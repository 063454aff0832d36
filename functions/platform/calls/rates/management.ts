import { each, type ServiceLimits, together } from './limit.ts';

/** How AWS counts calls of what manages accounts, quotas, tags and money. */
export const management: Readonly<Record<string, ServiceLimits>> = {
  account: {
    page: 'https://docs.aws.amazon.com/accounts/latest/reference/quotas.html',
    asOf: '2026',
    scope: 'account',
    limits: [
      // As in China: 10 and 15 elsewhere.
      each(['GetAlternateContact', 'GetContactInformation'], 3, 5),
      each(['GetAccountInformation', 'GetPrimaryEmail'], 3),
      each(['GetRegionOptStatus', 'ListRegions'], 5),
    ],
  },
  organizations: {
    page: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html#throttling-limits',
    asOf: '2026',
    scope: 'account',
    limits: [
      each(['DescribeOrganization', 'ListRoots', 'DescribeHandshake'], 1, 2),
      each(['DescribePolicy', 'DescribeOrganizationalUnit', 'DescribeCreateAccountStatus'], 2, 2),
      each(['ListAWSServiceAccessForOrganization', 'ListDelegatedServicesForAccount'], 1, 3),
      each(
        [
          'ListPolicies',
          'ListPoliciesForTarget',
          'ListTargetsForPolicy',
          'ListParents',
          'ListAccountsForParent',
          'ListOrganizationalUnitsForParent',
          'ListDelegatedAdministrators',
          'ListHandshakesFor*',
          'ListCreateAccountStatus',
        ],
        5,
        8,
      ),
      each(['ListChildren'], 6, 10),
      each(['ListAccounts'], 8, 12),
      each(['ListTagsForResource'], 10, 15),
      each(['DescribeAccount'], 20, 30),
    ],
    unpublished: { perSecond: 0.5, burst: 1 },
  },
  pricing: {
    page: 'https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/billing-limits.html',
    asOf: '2026',
    limits: [
      each(['DescribeServices', 'GetAttributeValues', 'GetProducts'], 5, 10),
      each(['ListPriceLists', 'GetPriceListFileUrl'], 5, 10),
    ],
  },
  'resource-explorer-2': {
    page: 'https://docs.aws.amazon.com/general/latest/gr/arex.html',
    asOf: '2026',
    limits: [each(['Search'], 5), together('rest', 3)],
    // 10,000 in the region that holds the aggregator index.
    paid: [{ of: ['Search'], perMonth: 500 }],
  },
  resourcegroupstaggingapi: {
    page: 'https://docs.aws.amazon.com/general/latest/gr/arg.html',
    asOf: '2026',
    limits: [each(['GetResources'], 15), each(['GetTagKeys', 'GetTagValues'], 5)],
  },
  'service-quotas': {
    page: 'https://docs.aws.amazon.com/servicequotas/latest/userguide/reference_limits.html',
    asOf: '2026',
    // AWS names how many more come in one burst. The organization has a limit of its own, twice that of an account.
    limits: [
      together('all', 50),
      each(
        ['ListServices', 'ListServiceQuotas', 'ListAWSDefaultServiceQuotas', 'ListTagsForResource'],
        10,
        20,
      ),
      each(
        [
          'GetServiceQuota',
          'GetAWSDefaultServiceQuota',
          'ListRequestedServiceQuotaChangeHistory',
          'ListRequestedServiceQuotaChangeHistoryByQuota',
          'GetRequestedServiceQuotaChange',
        ],
        5,
        10,
      ),
      each(
        ['ListServiceQuotaIncreaseRequestsInTemplate', 'GetAssociationForServiceQuotaTemplate'],
        2,
        3,
      ),
    ],
  },
  ssm: {
    page: 'https://docs.aws.amazon.com/general/latest/gr/ssm.html',
    asOf: '2026',
    limits: [
      each(['DescribeParameters', 'GetParameterHistory'], 3),
      together(['GetParameter', 'GetParameters', 'GetParametersByPath'], 40),
      each(['DescribeAutomationExecutions', 'GetAutomationExecution'], 3),
      each(['DescribeSessions'], 6),
      each(['GetConnectionStatus'], 50),
      each(['ListAssociations', 'ListAssociationVersions', 'DescribeAssociationExecutions'], 4),
      each(['DescribeAssociation', 'DescribeInstanceAssociationsStatus'], 2),
      each(['DescribeEffectiveInstanceAssociations'], 1),
    ],
  },
  'ssm-incidents': {
    page: 'https://docs.aws.amazon.com/general/latest/gr/incident-manager.html',
    asOf: '2024-02',
    limits: [each(['ListTimelineEvents', 'GetTimelineEvent'], 15)],
  },
};
