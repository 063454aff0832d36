import { check } from '../../../../functions/checks/organizations/organization/all-features-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const organization = (FeatureSet: 'ALL' | 'CONSOLIDATED_BILLING') => ({
  item: { Organization: { Id: 'o-a1b2c3d4e5', FeatureSet } },
});

describeCheck(check, {
  pass: { 'all are enabled': organization('ALL') },
  fail: {
    'it shares the bill alone': {
      ...organization('CONSOLIDATED_BILLING'),
      message: 'The organization only shares the bill.',
    },
  },
  errors: {
    'AWS has a new set': {
      // A word that AWS's model does not have.
      ...organization('SOME' as 'ALL'),
      message: /"SOME", which is not known/,
    },
  },
});
