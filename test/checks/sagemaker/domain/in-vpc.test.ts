import { check } from '../../../../functions/checks/sagemaker/domain/in-vpc.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const domain = (settings: object) => ({
  item: { Status: 'InService' as const },
  facts: { DescribeDomain: { DomainId: 'd-1', ...settings } },
});
const message = 'Apps reach the internet past your VPC.';

describeCheck(check, {
  pass: { 'it is in the VPC alone': domain({ AppNetworkAccessType: 'VpcOnly' }) },
  fail: {
    'it is on the internet': { ...domain({ AppNetworkAccessType: 'PublicInternetOnly' }), message },
    'nothing is set': { ...domain({}), message },
  },
  errors: {
    'something else is set': {
      ...domain({ AppNetworkAccessType: 'Both' }),
      message: /"Both", which is not known/,
    },
    'it was not described': {
      ...domain({}),
      facts: { DescribeDomain: undefined },
      message: /without the domain/,
    },
  },
  skips: { 'one that is being deleted': { item: { Status: 'Deleting' } } },
});
