import { check } from '../../../../functions/checks/es/domain/tls-current.check.ts';
import type { TLSSecurityPolicy } from '../../../../functions/checks/es/opensearch.shapes.generated.ts';
import { searchDomain } from '../../../support/checks/search-domain.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const domain = (policy: string) => ({
  item: {
    ...searchDomain,
    DomainEndpointOptions: { TLSSecurityPolicy: policy as TLSSecurityPolicy },
  },
});

describeCheck(check, {
  pass: {
    'TLS 1.2 is the least': domain('Policy-Min-TLS-1-2-2019-07'),
    'so it is with forward secrecy': domain('Policy-Min-TLS-1-2-PFS-2023-10'),
    'a later policy demands 1.3': domain('Policy-Min-TLS-1-3-2027-01'),
    'a later policy demands 2.0': domain('Policy-Min-TLS-2-0-2031-01'),
  },
  fail: {
    'TLS 1.0 is accepted': {
      ...domain('Policy-Min-TLS-1-0-2019-07'),
      message: 'The endpoint accepts TLS 1.0.',
    },
  },
  errors: {
    'the policy is of another kind': {
      ...domain('Policy-Quantum-2030'),
      message: /Policy-Quantum-2030 names no version/,
    },
  },
});
