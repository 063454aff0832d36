import { defineResource } from '../../../core/resource.ts';
import type { CertificateAuthority } from '../shapes.generated.ts';

/** A private certificate authority that the account owns; shared ones are judged where they are owned. */
export const authority = defineResource<CertificateAuthority>({
  service: 'acm-pca',
  type: 'AWS::ACMPCA::CertificateAuthority',
  scope: 'regional',

  list: {
    operation: 'ListCertificateAuthorities',
    action: 'acm-pca:ListCertificateAuthorities',
    input: { MaxResults: 1000, ResourceOwner: 'SELF' },
    items: 'CertificateAuthorities',
  },

  identify: ({ Arn, CertificateAuthorityConfiguration }, { region }) => ({
    id: Arn,
    name: CertificateAuthorityConfiguration?.Subject?.CommonName || Arn?.split('/').at(-1),
    region,
  }),

  facts: {},
});
