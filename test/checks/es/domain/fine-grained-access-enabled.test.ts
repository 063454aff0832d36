import { check } from '../../../../functions/checks/es/domain/fine-grained-access-enabled.check.ts';
import { searchDomain } from '../../../support/checks/search-domain.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const domain = (AdvancedSecurityOptions: object) => ({
  item: { ...searchDomain, AdvancedSecurityOptions },
});

describeCheck(check, {
  pass: {
    'it is on': domain({ Enabled: true }),
    'its migration period is over': domain({ Enabled: true, AnonymousAuthEnabled: false }),
  },
  fail: {
    'it is off': { ...domain({ Enabled: false }), message: 'Fine-grained access control is off.' },
    'the domain migrates': {
      ...domain({ Enabled: true, AnonymousAuthEnabled: true }),
      message: 'Its migration period still admits requests without a user.',
    },
  },
});
