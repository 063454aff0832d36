import { check } from '../../../../functions/checks/acm/certificate/key-strong.check.ts';
import type {
  CertificateStatus,
  KeyAlgorithm,
} from '../../../../functions/checks/acm/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

// AWS writes them otherwise, too.
const key = (algorithm: string, Status: CertificateStatus = 'ISSUED') => ({
  item: { Status, KeyAlgorithm: algorithm as KeyAlgorithm },
});

describeCheck(check, {
  pass: {
    'it has 2048 bits': key('RSA_2048'),
    'it has 4096 bits, written otherwise': key('RSA-4096'),
    'it is of an elliptic curve': key('EC_prime256v1'),
  },
  fail: {
    'it has 1024 bits': { ...key('RSA_1024'), message: 'Its key is of the kind RSA_1024.' },
    'the certificate has expired': {
      ...key('RSA-1024', 'EXPIRED'),
      message: 'Its key is of the kind RSA-1024.',
    },
  },
  errors: {
    'the algorithm is new': { ...key('ML_DSA_65'), message: /algorithm "ML_DSA_65"/ },
    'the algorithm is left out': { item: { Status: 'ISSUED' }, message: /without KeyAlgorithm/ },
  },
  skips: { 'a request': key('RSA_2048', 'PENDING_VALIDATION') },
});
