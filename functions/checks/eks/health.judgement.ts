import { fail, type NoVerdict, noVerdict, pass, type Verdict } from '../../core/check.ts';
import { IncompleteAnswerError } from '../../core/errors.ts';
import { answered } from '../../core/judgement/answer.ts';

/** What EKS says of the health of a cluster, an add-on or a node group. */
interface Reporting {
  readonly status?: string | undefined;
  readonly health?:
    | { readonly issues?: readonly { readonly code?: string | undefined }[] | undefined }
    | undefined;
}

/** Words for states in which something works, and for those in which it does not. What is made is neither. */
const working = new Set(['ACTIVE', 'UPDATING']);
const beginning = new Set(['CREATING', 'PENDING']);
const broken = new Set(['FAILED', 'CREATE_FAILED', 'UPDATE_FAILED', 'DELETE_FAILED', 'DEGRADED']);

/**
 * The verdict by state and issues: an issue is one whatever the state says. There is none about what
 * is only being made.
 *
 * @param what How the message begins: `The add-on`.
 */
export function healthVerdict(what: string, { status, health }: Reporting): Verdict | NoVerdict {
  const state = answered(status, 'status');
  const issues = answered(health?.issues, 'issues').map(({ code }) => answered(code, 'code'));
  const listed = issues.length > 0 ? `; issues: ${[...new Set(issues)].join(', ')}` : '';
  if (broken.has(state)) return fail(`${what} is in the state ${state}${listed}.`);
  if (beginning.has(state)) return noVerdict();
  if (!working.has(state)) throw new IncompleteAnswerError(`EKS answered the state ${state}.`);
  return issues.length === 0
    ? pass()
    : fail(`${what} reports: ${[...new Set(issues)].join(', ')}.`);
}
