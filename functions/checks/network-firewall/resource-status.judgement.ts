import { fail, type NoVerdict, noVerdict, pass, type Verdict } from '../../core/check.ts';
import { kindOfWord } from '../../core/judgement/known-words.ts';

const kinds = { active: ['ACTIVE'], failed: ['ERROR'], passing: ['UPDATING', 'DELETING'] } as const;

/**
 * Whether a policy or rule group is in force.
 *
 * @param faults What is wrong with it besides, as sentences without a full stop.
 */
export function statusOf(
  status: string | undefined,
  faults: readonly string[] = [],
): Verdict | NoVerdict {
  const kind = kindOfWord(status, 'the status', kinds);
  if (faults.length > 0) return fail(`AWS finds faults: ${faults.join('; ')}.`);
  if (kind === 'failed') return fail('AWS cannot put it in force.');
  return kind === 'active' ? pass() : noVerdict();
}
