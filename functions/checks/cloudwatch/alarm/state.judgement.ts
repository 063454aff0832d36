import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import type { CompositeAlarm, MetricAlarm } from '../shapes.generated.ts';

type Alarm = MetricAlarm | CompositeAlarm;

const states = { good: ['OK'], alarm: ['ALARM'], blind: ['INSUFFICIENT_DATA'] } as const;

export const stateOf = ({ StateValue }: Alarm): keyof typeof states =>
  kindOfWord(StateValue, 'StateValue', states);

/** Since when an alarm is in its state: that it was made in, where it never changed. */
export const sinceOf = ({
  StateTransitionedTimestamp: transitioned,
  StateUpdatedTimestamp: updated,
}: Alarm): Date => transitioned ?? answered(updated, 'StateUpdatedTimestamp');
