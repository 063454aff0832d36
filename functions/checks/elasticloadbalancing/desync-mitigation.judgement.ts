import { fail, pass, type Verdict } from '../../core/check.ts';
import { IncompleteAnswerError } from '../../core/errors.ts';

/**
 * Whether requests that servers may read in different ways are held back.
 *
 * @param mode Defensive unless it is set: API_LoadBalancerAttribute, and API_AdditionalAttribute of classic ones.
 */
export function judgeDesyncMitigation(mode = 'defensive'): Verdict {
  if (mode === 'defensive' || mode === 'strictest') return pass();
  if (mode === 'monitor') return fail('Such requests are only counted.');
  throw new IncompleteAnswerError(`AWS answered the desync mitigation mode "${mode}".`);
}
