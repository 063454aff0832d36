import {
  type AlarmHistoryItem,
  DescribeAlarmHistoryCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import type { Place } from '../aws/place.ts';
import { listAlarms } from '../examine/deployed.ts';
import { type Answer, asked, good, missing } from '../report/line.ts';
import type { Trial } from './context.ts';
import { StepError, until } from './steps.ts';

/** CloudWatch acts within seconds, and writes of it a little later. */
const longestMinutes = 3;

/**
 * Lets one alarm ring, as its metric could, and looks whether the topic took what it told. CloudWatch
 * puts the alarm back by itself.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_SetAlarmState.html
 */
export function tryAlarm({ steps, place, patience, progress }: Trial): Promise<void> {
  const { cloudWatch } = place.aws;
  return steps.probe('alarm-told', async () => {
    const alarms = await listAlarms(place);
    const quiet = alarms.find(
      ({ StateValue, AlarmActions = [] }) => StateValue !== 'ALARM' && AlarmActions.length > 0,
    );
    if (!quiet) throw new StepError(missing('there is no quiet alarm that would tell anybody'));
    const { AlarmName, StateValue } = quiet;
    const set = (state: typeof StateValue) =>
      asked(
        'cloudwatch:SetAlarmState',
        cloudWatch.send(
          new SetAlarmStateCommand({
            AlarmName,
            StateValue: state,
            StateReason:
              'Roundsman: npm run doctor tries whether alarms are told. Nothing is wrong.',
          }),
        ),
      );
    progress(`Letting the alarm ${AlarmName} ring`);
    const before = await lastAction(place, AlarmName);
    await set('ALARM');
    try {
      const minutes = Math.min(patience.minutes, longestMinutes);
      return await until(`${AlarmName} has told`, { ...patience, minutes }, async () => {
        const last = await lastAction(place, AlarmName);
        // Not by the clock: this machine's may differ from AWS's.
        if (!last || last.Timestamp?.getTime() === before?.Timestamp?.getTime()) return undefined;
        return judgeAction(last.HistorySummary, last.HistoryData);
      });
    } finally {
      await set(StateValue);
    }
  });
}

async function lastAction({ aws }: Place, AlarmName: string | undefined) {
  const reading = aws.cloudWatch.send(
    new DescribeAlarmHistoryCommand({ AlarmName, HistoryItemType: 'Action', MaxRecords: 100 }),
  );
  const { AlarmHistoryItems = [] } = await asked('cloudwatch:DescribeAlarmHistory', reading);
  const time = ({ Timestamp }: AlarmHistoryItem) => Timestamp?.getTime() ?? 0;
  return AlarmHistoryItems.toSorted((one, other) => time(other) - time(one))[0];
}

/** @param summary As CloudWatch writes it: "Successfully executed action arn:…" */
export function judgeAction(summary = '', data = ''): Answer {
  if (summary.startsWith('Successfully')) return good(summary);
  return missing(`${summary}: ${data.slice(0, 600)}`);
}
