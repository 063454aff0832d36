import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { endsWithin, expiryText } from '../../../core/judgement/expiry.ts';
import { listenerCertificate } from './listener-certificate.resource.ts';

export const check = defineCheck(listenerCertificate, {
  id: 'elasticloadbalancing-listener-certificate-not-expiring',
  title: 'Certificates of listeners are not about to expire',
  severity: 'high',
  category: 'health',
  why: 'The day it expires, clients refuse the connection, and everything behind the load balancer is down.',
  fix: 'Renew the certificate, or give the listener another; Certificate Manager renews those that it issued.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html',
  joins: ['acmCertificates', 'serverCertificates'],
  parameters: z.object({
    days: z
      .int()
      .min(1)
      .max(180)
      .default(30)
      .describe('How many days before it expires a certificate has to be replaced.'),
  }),

  evaluate({ item, related, parameters: { days }, now }) {
    const arn = answered(item.CertificateArn, 'CertificateArn');
    // What another account shares is not in the lists of this one.
    if (accountOf(arn) !== accountOf(item.listenerArn)) return noVerdict();
    const [ofAcm] = related.acmCertificates;
    const [ofIam] = related.serverCertificates;
    const until = ofAcm ? ofAcm.NotAfter : answered(ofIam, `the certificate ${arn}`).Expiration;
    const lifetime = { until: answered(until, 'the end of the certificate'), now };
    if (!endsWithin(lifetime, days)) return pass();
    return fail(`The certificate ${arn} ${expiryText(lifetime)}.`);
  },
});

const accountOf = (arn: string) => arn.split(':')[4];
