import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { CompositeAlarm, MetricAlarm } from '../shapes.generated.ts';

type Alarm = MetricAlarm | CompositeAlarm;

const states = ['OK', 'ALARM', 'INSUFFICIENT_DATA'] as const;

export function stateOf({ StateValue }: Alarm): (typeof states)[number] {
  const word: string = answered(StateValue, 'StateValue');
  const state = states.find((one) => one === word);
  if (!state) throw new IncompleteAnswerError(`AWS answered with the unknown state ${word}.`);
  return state;
}

/** Since when an alarm is in its state: that it was made in, where it never changed. */
export const sinceOf = ({
  StateTransitionedTimestamp: transitioned,
  StateUpdatedTimestamp: updated,
}: Alarm): Date => transitioned ?? answered(updated, 'StateUpdatedTimestamp');
