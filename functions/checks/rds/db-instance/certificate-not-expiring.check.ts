import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { expiryText, lastsFor } from '../../../core/judgement/expiry.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-certificate-not-expiring',
  title: 'Certificates of DB instances are not about to expire',
  severity: 'high',
  category: 'health',
  why: 'On that day, every client that verifies the certificate loses its connection.',
  fix: 'Give clients the new certificate authorities, then rotate the certificate of the instance, or choose an authority of RDS that rotates by itself.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL-certificate-rotation.html',
  parameters: z.object({
    leastDays: z
      .int()
      .min(1)
      .max(365)
      .default(30)
      .describe('The least number of days for which a certificate has to be valid yet.'),
  }),
  // RDS Custom leaves the certificate to whoever runs the host; one that is being made has none yet.
  appliesTo: ({ DBInstanceStatus, Engine }) =>
    !answered(Engine, 'Engine').startsWith('custom-') &&
    answered(DBInstanceStatus, 'DBInstanceStatus') !== 'creating',

  evaluate({ item, parameters: { leastDays }, now }) {
    const until = answered(item.CertificateDetails?.ValidTill, 'CertificateDetails.ValidTill');
    const lifetime = { until, now };
    return lastsFor(lifetime, leastDays)
      ? pass()
      : fail(`The certificate ${expiryText(lifetime)}.`);
  },
});
