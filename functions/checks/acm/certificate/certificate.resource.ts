import { defineResource } from '../../../core/resource.ts';
import type { CertificateSummary, DescribeCertificateResponse } from '../shapes.generated.ts';

export interface CertificateFacts {
  DescribeCertificate: DescribeCertificateResponse;
}

/**
 * A certificate of whatever key: unless they are named, ACM lists RSA keys of up to 2048 bits alone.
 * Those that ACME clients order and replace by themselves are not among them.
 */
export const certificate = defineResource<CertificateSummary, CertificateFacts>({
  service: 'acm',
  type: 'AWS::CertificateManager::Certificate',
  scope: 'regional',

  list: {
    operation: 'ListCertificates',
    action: 'acm:ListCertificates',
    input: {
      MaxItems: 1000,
      Includes: {
        keyTypes: [
          'RSA_1024',
          'RSA_2048',
          'RSA_3072',
          'RSA_4096',
          'EC_prime256v1',
          'EC_secp384r1',
          'EC_secp521r1',
        ],
      },
    },
    items: 'CertificateSummaryList',
  },

  identify: ({ CertificateArn: arn, DomainName }, { region }) => ({
    id: arn,
    // A certificate that was imported need not have a domain.
    name: DomainName || arn?.split('/').at(-1),
    region,
  }),

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/acm/latest/APIReference/API_DescribeCertificate.html',
  },

  facts: {
    DescribeCertificate: {
      action: 'acm:DescribeCertificate',
      input: ({ CertificateArn }) => ({ CertificateArn }),
    },
  },
});
