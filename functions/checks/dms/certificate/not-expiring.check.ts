import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { expiryText, lastsFor } from '../../../core/judgement/expiry.ts';
import { certificate } from './certificate.resource.ts';

export const check = defineCheck(certificate, {
  id: 'dms-certificate-not-expiring',
  title: 'Certificates of replication are not about to expire',
  severity: 'medium',
  category: 'health',
  why: 'Endpoints that verify the server by this certificate no longer connect, and replication stops.',
  fix: 'Import the new certificate, change the endpoints over to it, and delete this one.',
  docs: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.SSL.html',
  parameters: z.object({
    leastDays: z
      .int()
      .min(1)
      .max(365)
      .default(30)
      .describe('The least number of days for which a certificate has to be valid yet.'),
  }),
  // A wallet of Oracle holds several, and says of none until when it is valid.
  appliesTo: ({ CertificatePem, ValidToDate }) =>
    CertificatePem !== undefined || ValidToDate !== undefined,

  evaluate({ item, parameters: { leastDays }, now }) {
    const lifetime = { until: answered(item.ValidToDate, 'ValidToDate'), now };
    if (lastsFor(lifetime, leastDays)) return pass();
    return fail(`The certificate ${expiryText(lifetime)}.`);
  },
});
