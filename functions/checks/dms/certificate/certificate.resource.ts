import { defineResource } from '../../../core/resource.ts';
import type { Certificate } from '../shapes.generated.ts';

/** A certificate that was imported, for endpoints to connect with. */
export const certificate = defineResource<Certificate>({
  service: 'dms',
  type: 'AWS::DMS::Certificate',
  scope: 'regional',

  list: {
    operation: 'DescribeCertificates',
    action: 'dms:DescribeCertificates',
    input: { MaxRecords: 100 },
    items: 'Certificates',
  },

  identify: ({ CertificateArn, CertificateIdentifier }, { region }) => ({
    id: CertificateArn,
    name: CertificateIdentifier,
    region,
  }),

  facts: {},
});
