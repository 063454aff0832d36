import { IncompleteAnswerError } from '../../core/errors.ts';
import { answered } from '../../core/judgement/answer.ts';

/** Whether something of GuardDuty is on. */
export function isOn(status: string | undefined): boolean {
  const word = answered(status, 'Status');
  if (word === 'ENABLED') return true;
  if (word === 'DISABLED') return false;
  throw new IncompleteAnswerError(`AWS answered with the unknown status ${word}.`);
}
