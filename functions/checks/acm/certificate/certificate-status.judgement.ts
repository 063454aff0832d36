import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { CertificateSummary } from '../shapes.generated.ts';

const words = {
  ISSUED: 'issued',
  EXPIRED: 'issued',
  PENDING_VALIDATION: 'requested',
  VALIDATION_TIMED_OUT: 'requested',
  FAILED: 'requested',
  INACTIVE: 'over',
  REVOKED: 'over',
} as const;

/** How far a certificate has come: only one that was `issued` has a key and an end. */
export function stageOf({ Status }: CertificateSummary): (typeof words)[keyof typeof words] {
  const status = answered(Status, 'Status');
  // A newer word is a string all the same.
  const stage = Object.hasOwn(words, status) ? words[status] : undefined;
  if (stage) return stage;
  throw new IncompleteAnswerError(`AWS answered the certificate status "${status}".`);
}

export const wasIssued = (certificate: CertificateSummary): boolean =>
  stageOf(certificate) === 'issued';
