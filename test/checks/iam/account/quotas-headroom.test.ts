import { check } from '../../../../functions/checks/iam/account/quotas-headroom.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const counts = {
  Users: 10,
  UsersQuota: 5000,
  Groups: 3,
  GroupsQuota: 300,
  Roles: 800,
  RolesQuota: 1000,
  Policies: 100,
  PoliciesQuota: 1500,
  PolicyVersionsInUse: 50,
  PolicyVersionsInUseQuota: 10_000,
  InstanceProfiles: 5,
  InstanceProfilesQuota: 1000,
  ServerCertificates: 0,
  ServerCertificatesQuota: 20,
};

describeCheck(check, {
  pass: {
    'as much is used as may be': { item: { SummaryMap: counts } },
    'the tenant allows more': {
      item: { SummaryMap: { ...counts, Roles: 900 } },
      parameters: { maxPercent: 95 },
    },
  },
  fail: {
    'roles get scarce': {
      item: { SummaryMap: { ...counts, Roles: 801 } },
      message: 'Nearly used up: Roles 801 of 1000.',
    },
    'two get scarce': {
      item: { SummaryMap: { ...counts, Groups: 300, Policies: 1400 } },
      message: 'Nearly used up: Groups 300 of 300, Policies 1400 of 1500.',
    },
  },
  errors: {
    'a count is missing': {
      item: { SummaryMap: { Users: 1 } },
      message: /without UsersQuota/,
    },
  },
});
