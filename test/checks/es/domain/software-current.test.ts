import { check } from '../../../../functions/checks/es/domain/software-current.check.ts';
import { searchDomain } from '../../../support/checks/search-domain.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const domain = (ServiceSoftwareOptions: object) => ({
  item: { ...searchDomain, ServiceSoftwareOptions },
});

describeCheck(check, {
  pass: { 'there is no newer one': domain({ UpdateAvailable: false, NewVersion: '' }) },
  fail: {
    'a newer one is available': {
      ...domain({ UpdateAvailable: true, NewVersion: 'OpenSearch_2_19_R20260801' }),
      message: 'A newer service software is available: OpenSearch_2_19_R20260801.',
    },
  },
});
