import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBetween, daysText } from '../../../core/judgement/days.ts';
import { certificate } from './certificate.resource.ts';
import { stageOf } from './certificate-status.judgement.ts';

export const check = defineCheck(certificate, {
  id: 'acm-certificate-validated',
  title: 'No request or renewal of a certificate is stuck',
  severity: 'medium',
  category: 'health',
  why: 'A certificate that was asked for never comes, or the one in use will not be renewed before it expires.',
  fix: 'Make the DNS records that Certificate Manager asks for, or answer its mails. Delete a request that failed, and make another.',
  docs: 'https://docs.aws.amazon.com/acm/latest/userguide/check-certificate-renewal-status.html',
  needs: ['DescribeCertificate'],
  parameters: z.object({
    days: z
      .int()
      .min(0)
      .max(3)
      .default(1)
      .describe('For how many days a new request may wait for its validation.'),
  }),
  appliesTo: (item) => stageOf(item) !== 'over' && item.Status !== 'EXPIRED',

  evaluate({ item, facts, parameters: { days }, now }) {
    const status = answered(item.Status, 'Status');
    if (status === 'ISSUED') {
      const detail = answered(facts.DescribeCertificate?.Certificate, 'Certificate');
      // It is there once a renewal has begun:
      // https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateDetail.html
      return ofRenewal(detail.RenewalSummary);
    }
    if (status !== 'PENDING_VALIDATION') return fail('The request for it failed.');
    const waiting = daysBetween(answered(item.CreatedAt, 'CreatedAt'), now);
    if (waiting < days) return pass();
    return fail(`It has waited for its validation for ${daysText(waiting)}.`);
  },
});

function ofRenewal(summary: { readonly RenewalStatus: string | undefined } | undefined) {
  if (!summary) return pass();
  const status = answered(summary.RenewalStatus, 'RenewalStatus');
  if (status === 'SUCCESS' || status === 'PENDING_AUTO_RENEWAL') return pass();
  if (status === 'FAILED') return fail('Its renewal failed.');
  if (status === 'PENDING_VALIDATION')
    return fail('Its renewal waits for you to validate domains.');
  throw new IncompleteAnswerError(`AWS answered the renewal status "${status}".`);
}
