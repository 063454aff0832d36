import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { distribution } from './distribution.resource.ts';

// A name ends in the year that it was made in; what it admits stands before:
// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html
const policies: Readonly<Record<string, 'current' | 'outdated'>> = {
  SSLv3: 'outdated',
  TLSv1: 'outdated',
  TLSv1_2016: 'outdated',
  'TLSv1.1_2016': 'outdated',
  'TLSv1.2_2018': 'current',
  'TLSv1.2_2019': 'current',
  'TLSv1.2_2021': 'current',
  'TLSv1.2_2025': 'current',
  'TLSv1.3_2025': 'current',
};

export const check = defineCheck(distribution, {
  id: 'cloudfront-distribution-tls-current',
  title: 'Distributions refuse outdated protocol versions',
  severity: 'medium',
  category: 'security',
  why: 'TLS 1.0 and 1.1 have known weaknesses and are deprecated; who can make a client fall back to them can attack the connection.',
  fix: 'Choose a security policy that begins at TLS 1.2, such as TLSv1.2_2021. The certificate of CloudFront itself admits older versions: use a domain and a certificate of your own.',
  docs: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html',

  evaluate({ item }) {
    const certificate = answered(item.ViewerCertificate, 'ViewerCertificate');
    // Left out unless it is that one, whose policy is TLSv1 and cannot be changed:
    // https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ViewerCertificate.html
    if (certificate.CloudFrontDefaultCertificate) {
      // The tenants of a multi-tenant distribution have certificates of their own.
      if (item.ConnectionMode === 'tenant-only') return noVerdict();
      return fail('It has the certificate of CloudFront itself, which admits TLS 1.0.');
    }
    const policy = answered(certificate.MinimumProtocolVersion, 'MinimumProtocolVersion');
    const age = policies[policy];
    if (!age) throw new IncompleteAnswerError(`AWS answered the security policy "${policy}".`);
    return age === 'current' ? pass() : fail(`Its security policy is ${policy}.`);
  },
});
