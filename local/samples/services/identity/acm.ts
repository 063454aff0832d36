import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

interface Certificate {
  readonly Status: 'ISSUED' | 'PENDING_VALIDATION';
  readonly days: number;
  readonly KeyAlgorithm: string;
}

function certificate(place: Place, { Status, days, KeyAlgorithm }: Certificate): readonly Said[] {
  const CertificateArn = arn(place, 'acm', 'certificate/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9');
  const told = {
    CertificateArn,
    DomainName: 'shop.example.com',
    Status,
    Type: 'AMAZON_ISSUED',
    KeyAlgorithm,
    CreatedAt: inDays(days - 396),
    ...(Status === 'ISSUED' && {
      IssuedAt: inDays(days - 395),
      NotBefore: inDays(days - 395),
      NotAfter: inDays(days),
    }),
    RenewalEligibility: 'ELIGIBLE',
  };
  return [
    ['acm:ListCertificates', { CertificateSummaryList: [{ ...told, InUse: true }] }],
    [
      'acm:DescribeCertificate',
      {
        Certificate: {
          ...told,
          InUseBy: [arn(place, 'elasticloadbalancing', 'loadbalancer/app/shop/0a1b2c3d4e5f6071')],
          DomainValidationOptions: [
            {
              DomainName: 'shop.example.com',
              ValidationMethod: 'DNS',
              ValidationStatus: Status === 'ISSUED' ? 'SUCCESS' : 'PENDING_VALIDATION',
            },
          ],
        },
      },
      { CertificateArn },
    ],
  ];
}

export const acm = toldAtHome({
  healthy: (place) =>
    certificate(place, { Status: 'ISSUED', days: 200, KeyAlgorithm: 'EC_prime256v1' }),
  faulty: (place) => certificate(place, { Status: 'ISSUED', days: 3, KeyAlgorithm: 'RSA-1024' }),
});
