import { fail, pass, type Verdict } from '../../core/check.ts';
import { answered } from '../../core/judgement/answer.ts';
import type { FlowLog } from './shapes.generated.ts';

export const isActive = ({ FlowLogStatus }: FlowLog): boolean =>
  answered(FlowLogStatus, 'FlowLogStatus') === 'ACTIVE';

/** Whether one of some active flow logs arrives where it should. */
export function deliveryOf(active: readonly FlowLog[]): Verdict {
  const delivering = active.filter(
    (log) => answered(log.DeliverLogsStatus, 'DeliverLogsStatus') === 'SUCCESS',
  );
  if (delivering.length > 0) return pass();
  const reasons = active.flatMap(({ DeliverLogsErrorMessage: message }) => message ?? []);
  return fail(['AWS cannot deliver the flow logs', ...new Set(reasons)].join(': ').concat('.'));
}
