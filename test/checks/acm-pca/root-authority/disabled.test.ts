import { check } from '../../../../functions/checks/acm-pca/root-authority/disabled.check.ts';
import type { CertificateAuthority } from '../../../../functions/checks/acm-pca/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const root = (Status: CertificateAuthority['Status']) =>
  ({ item: { Type: 'ROOT', Status } }) as const;

describeCheck(check, {
  pass: { 'it is disabled': root('DISABLED') },
  fail: { 'it is active': { ...root('ACTIVE'), message: 'The root authority is active.' } },
  skips: {
    'a subordinate authority': { item: { Type: 'SUBORDINATE', Status: 'ACTIVE' } },
    'one that has expired': root('EXPIRED'),
    'one that was deleted': root('DELETED'),
  },
});
