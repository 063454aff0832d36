import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBetween } from '../../../core/judgement/days.ts';
import { serverCertificate } from './server-certificate.resource.ts';

export const check = defineCheck(serverCertificate, {
  id: 'iam-server-certificate-not-expired',
  title: 'Server certificates stored in IAM have not expired',
  severity: 'high',
  category: 'security',
  why: 'An expired certificate that is put on a load balancer by mistake turns visitors away or teaches them to ignore warnings.',
  fix: 'Delete the certificate, and keep certificates in Certificate Manager, which renews them.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html',

  evaluate({ item, now }) {
    const expiration = answered(item.Expiration, 'Expiration');
    if (expiration > now) return pass();
    return fail(`The certificate expired ${daysBetween(expiration, now)} days ago.`);
  },
});
