import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { endsWithin, expiryText } from '../../../core/judgement/expiry.ts';
import { certificate } from './certificate.resource.ts';
import { wasIssued } from './certificate-status.judgement.ts';

export const check = defineCheck(certificate, {
  id: 'acm-certificate-not-expiring',
  title: 'Certificates in use are not about to expire',
  severity: 'high',
  category: 'health',
  why: 'The day it expires, browsers and other clients refuse the connection, and everything behind it is down.',
  fix: 'Import the next certificate under the same ARN. Where Certificate Manager renews it, see what its renewal waits for: as a rule a DNS record that is gone.',
  docs: 'https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html',
  parameters: z.object({
    days: z
      .int()
      .min(1)
      .max(180)
      .default(30)
      .describe('How many days before it expires a certificate has to be renewed.'),
  }),
  // Nobody sees one that is neither used by AWS nor exported; of most kinds the latter is left out:
  // https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateSummary.html
  appliesTo: (item) => wasIssued(item) && (answered(item.InUse, 'InUse') || item.Exported === true),

  evaluate({ item, parameters: { days }, now }) {
    const lifetime = { until: answered(item.NotAfter, 'NotAfter'), now };
    if (!endsWithin(lifetime, days)) return pass();
    const renewal = answered(item.Type, 'Type') === 'IMPORTED' ? 'imported' : 'not renewed yet';
    return fail(`The certificate was ${renewal}, and ${expiryText(lifetime)}.`);
  },
});
