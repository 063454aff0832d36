import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { judgeState, outcomesOf } from '../../../../bin/doctor/trial/history.ts';

/** An event as Step Functions writes it, with the one that it follows. */
const event = (
  id: number,
  previousEventId: number,
  type: string,
  details: object = {},
): HistoryEvent =>
  ({ id, previousEventId, type, timestamp: new Date(0), ...details }) as HistoryEvent;

const entered = (id: number, after: number, name: string) =>
  event(id, after, 'TaskStateEntered', { stateEnteredEventDetails: { name } });
const exited = (id: number, after: number, name: string) =>
  event(id, after, 'TaskStateExited', { stateExitedEventDetails: { name } });
const failed = (id: number, after: number, error: string, cause = 'because') =>
  event(id, after, 'TaskFailed', { taskFailedEventDetails: { error, cause } });
const succeeded = (id: number, after: number) => event(id, after, 'TaskSucceeded');

describe('the history of an execution', () => {
  it('says what became of a state', () => {
    const outcomes = outcomesOf([entered(1, 0, 'Plan'), succeeded(2, 1), exited(3, 2, 'Plan')]);

    expect(judgeState(outcomes, 'Plan', 'planned')).toMatchObject({
      verdict: 'good',
      seen: 'planned',
    });
  });

  it('does not take a failure that was caught for a success', () => {
    const outcomes = outcomesOf([
      entered(1, 0, 'NotifyFailure'),
      failed(2, 1, 'SNS.KMSAccessDenied'),
      exited(3, 2, 'NotifyFailure'),
    ]);

    expect(judgeState(outcomes, 'NotifyFailure', 'told')).toMatchObject({
      verdict: 'missing',
      seen: 'NotifyFailure failed: SNS.KMSAccessDenied: because',
    });
  });

  it('says how often a state was tried again', () => {
    const outcomes = outcomesOf([
      entered(1, 0, 'Plan'),
      failed(2, 1, 'Lambda.TooManyRequestsException'),
      succeeded(3, 2),
      exited(4, 3, 'Plan'),
    ]);

    expect(judgeState(outcomes, 'Plan', 'planned')).toMatchObject({
      verdict: 'note',
      seen: expect.stringContaining('after 1 attempts that failed'),
    });
  });

  it.each([
    ['was never entered', []],
    ['was entered and never left', [entered(1, 0, 'Finalize')]],
  ])('misses a state that %s', (seen, events) => {
    expect(judgeState(outcomesOf(events), 'Finalize', '')).toMatchObject({
      verdict: 'missing',
      seen: `Finalize ${seen}`,
    });
  });

  it('tells iterations of a Map apart, which stand mixed', () => {
    const outcomes = outcomesOf([
      entered(1, 0, 'RunShard'),
      entered(2, 0, 'Other'),
      failed(3, 1, 'PermissionError'),
      succeeded(4, 2),
    ]);

    expect(outcomes.get('RunShard')).toMatchObject({ failures: ['PermissionError: because'] });
    expect(outcomes.get('Other')).toMatchObject({ failures: [], succeeded: true });
  });
});
