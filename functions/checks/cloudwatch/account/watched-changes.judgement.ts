import { type NoVerdict, pass, type Verdict } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { countsRecord, type TrailRecord } from './filter-pattern.judgement.ts';
import { judgeWatch, type Watch } from './watched-events.judgement.ts';

/** What an alarm has to sound about. */
export interface Watched {
  /** "Changes of route tables": what the events are called in messages, in the plural. */
  readonly what: string;
  /** All of these have to be counted. */
  readonly records: readonly TrailRecord[];
  /** What is of no concern: a filter that counts this as well counts too much to sound an alarm. */
  readonly other: TrailRecord;
}

/** Calls of one service that change something. */
export const watchedCalls = (what: string, service: string, names: readonly string[]): Watched => {
  const call = {
    eventType: 'AwsApiCall',
    eventSource: `${service}.amazonaws.com`,
    'userIdentity.type': 'AssumedRole',
  };
  return {
    what,
    records: names.map((eventName) => ({ ...call, eventName })),
    other: { ...call, eventName: 'DescribeAnything' },
  };
};

/** Whether an alarm sounds about each of the events; several filters and alarms may share them. */
export function judgeWatched(watch: Watch, { what, records, other }: Watched): Verdict | NoVerdict {
  for (const record of records) {
    const verdict = judgeWatch(
      watch,
      records.length > 1 ? `${what} (${answered(record.eventName, 'eventName')})` : what,
      (pattern) => countsRecord(pattern, record) && !countsRecord(pattern, other),
    );
    if (verdict.status !== 'pass') return verdict;
  }
  return pass();
}
