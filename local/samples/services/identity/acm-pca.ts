import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

const authorities = (place: Place, root: string, days: number): readonly Said[] => [
  [
    'acm-pca:ListCertificateAuthorities',
    {
      CertificateAuthorities: [
        { Type: 'ROOT', Status: root, NotAfter: inDays(3000) },
        { Type: 'SUBORDINATE', Status: 'ACTIVE', NotAfter: inDays(days) },
      ].map((one) => ({
        ...one,
        Arn: arn(place, 'acm-pca', `certificate-authority/${one.Type.toLowerCase()}`),
        OwnerAccount: place.accountId,
        CreatedAt: inDays(-300),
        NotBefore: inDays(-300),
        KeyStorageSecurityStandard: 'FIPS_140_2_LEVEL_3_OR_HIGHER',
        CertificateAuthorityConfiguration: {
          KeyAlgorithm: 'EC_prime256v1',
          SigningAlgorithm: 'SHA256WITHECDSA',
          Subject: { CommonName: `Northwind ${one.Type.toLowerCase()}` },
        },
        RevocationConfiguration: { OcspConfiguration: { Enabled: true } },
      })),
    },
  ],
];

export const acmPca = toldAtHome({
  healthy: (place) => authorities(place, 'DISABLED', 900),
  faulty: (place) => authorities(place, 'ACTIVE', 20),
});
