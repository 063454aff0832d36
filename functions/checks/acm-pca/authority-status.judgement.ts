import { IncompleteAnswerError } from '../../core/errors.ts';
import { answered } from '../../core/judgement/answer.ts';
import type { CertificateAuthority } from './shapes.generated.ts';

const words = {
  ACTIVE: 'active',
  EXPIRED: 'expired',
  CREATING: 'absent',
  PENDING_CERTIFICATE: 'absent',
  DISABLED: 'disabled',
  DELETED: 'absent',
  FAILED: 'absent',
} as const;

/** Whether an authority issues certificates, or why not; `absent` if it has none itself, or no more. */
export function stageOf({ Status }: CertificateAuthority): (typeof words)[keyof typeof words] {
  const status = answered(Status, 'Status');
  // A newer word is a string all the same.
  const stage = Object.hasOwn(words, status) ? words[status] : undefined;
  if (stage) return stage;
  throw new IncompleteAnswerError(`AWS answered the status "${status}" of an authority.`);
}
