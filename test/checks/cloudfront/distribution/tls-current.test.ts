import { check } from '../../../../functions/checks/cloudfront/distribution/tls-current.check.ts';
import type {
  MinimumProtocolVersion,
  ViewerCertificate,
} from '../../../../functions/checks/cloudfront/shapes.generated.ts';
import { distributionOf } from '../../../support/checks/distributions.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const certificate = (ViewerCertificate: ViewerCertificate) => ({
  item: distributionOf({ more: { ViewerCertificate } }),
});
const from = (version: string) =>
  certificate({
    CloudFrontDefaultCertificate: false,
    ACMCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/1',
    // Words that AWS adds arrive all the same.
    MinimumProtocolVersion: version as MinimumProtocolVersion,
  });

describeCheck(check, {
  pass: {
    'it begins at TLS 1.2': from('TLSv1.2_2018'),
    'it begins at TLS 1.3': from('TLSv1.3_2025'),
    'the other certificate is left out': certificate({
      IAMCertificateId: 'A1',
      MinimumProtocolVersion: 'TLSv1.2_2021',
    }),
  },
  fail: {
    'it begins at TLS 1.0, of whatever year': {
      ...from('TLSv1_2016'),
      message: 'Its security policy is TLSv1_2016.',
    },
    'it begins at TLS 1.1': {
      ...from('TLSv1.1_2016'),
      message: 'Its security policy is TLSv1.1_2016.',
    },
    'it has the certificate of CloudFront': {
      ...certificate({ CloudFrontDefaultCertificate: true, MinimumProtocolVersion: 'TLSv1' }),
      message: 'It has the certificate of CloudFront itself, which admits TLS 1.0.',
    },
  },
  none: {
    'its tenants have certificates of their own': {
      item: distributionOf({ more: { ConnectionMode: 'tenant-only' } }),
    },
  },
  errors: { 'the policy is new': { ...from('TLSv1.4_2030'), message: /"TLSv1.4_2030"/ } },
});
