import { describe, expect, it } from 'vitest';
import { ExecutionId, TaskId } from '../../../functions/core/ids.ts';
import { executionStatuses } from '../../../functions/core/runs/execution.ts';
import {
  counts,
  intendStart,
  noteEnd,
  type SeenEnd,
  type Waiting,
  withoutStart,
} from '../../../functions/core/runs/waiting.ts';
import type { After } from '../../../functions/core/tasks/chains.ts';

const now = new Date('2026-11-26T12:00:00Z');
const both: After = { tasks: [TaskId.parse('left'), TaskId.parse('right')], on: 'success' };
const nothing: Waiting = { taskId: TaskId.parse('join'), ends: {}, version: 0 };

const end = (task: string, hour: number, own: Partial<SeenEnd> = {}): SeenEnd => ({
  executionId: ExecutionId.parse(
    `01KB${task === 'left' ? 'A' : 'B'}${String(hour).padStart(21, '0')}`,
  ),
  taskId: TaskId.parse(task),
  taskName: task,
  status: 'passed',
  endedAt: `2026-11-26T${String(hour).padStart(2, '0')}:00:00.000Z`,
  used: false,
  ...own,
});

const seeing = (...ends: readonly SeenEnd[]) => ends.reduce(noteEnd, nothing);
const idOf = ([first]: readonly SeenEnd[]) => first?.executionId ?? ExecutionId.parse('');
const starts = (waiting: Waiting, after = both) =>
  intendStart(waiting, after, now, idOf).start?.causes.map(({ executionId }) => executionId);

describe('which ends start what waits for them', () => {
  it.each([
    ['running', false, false],
    ['passed', true, true],
    ['failed', false, true],
    ['nothing-to-check', false, true],
    ['stopped', false, true],
  ] as const)('%s: on success %s, on any end %s', (status, onSuccess, onEnd) => {
    expect(executionStatuses).toHaveLength(5);
    expect([counts('success', status), counts('end', status)]).toEqual([onSuccess, onEnd]);
  });
});

describe('a task that runs after two others', () => {
  it.each([
    ['neither has ended', [], false],
    ['one has', [end('left', 1)], false],
    ['the same one has twice', [end('left', 1), end('left', 2)], false],
    ['both have', [end('left', 1), end('right', 2)], true],
    ['one has failed', [end('left', 1), end('right', 2, { status: 'failed' })], false],
    [
      'one has failed since it passed',
      [end('left', 1), end('left', 2, { status: 'failed' }), end('right', 3)],
      false,
    ],
    [
      'one has passed since it failed',
      [end('left', 1, { status: 'failed' }), end('right', 2), end('left', 3)],
      true,
    ],
    [
      'an older end is told late',
      [end('left', 3), end('left', 1, { status: 'failed' }), end('right', 2)],
      true,
    ],
    [
      'a pass is overruled',
      [
        end('left', 1),
        end('left', 1, { status: 'failed', endedAt: '2026-11-26T01:30:00.000Z' }),
        end('right', 2),
      ],
      false,
    ],
  ] as const)('when %s', (_, ends, isStarted) => {
    expect(starts(seeing(...ends)) !== undefined).toBe(isStarted);
  });

  it('says which ends it comes after', () => {
    const [left, right] = [end('left', 1), end('right', 2)];

    expect(starts(seeing(right, left))).toEqual([left.executionId, right.executionId]);
  });

  it('counts each end once, however often it is told, and waits for both again', () => {
    const [left, right] = [end('left', 1), end('right', 2)];
    const started = withoutStart(intendStart(seeing(left, right), both, now, idOf));

    const again = noteEnd(noteEnd(started, left), right);

    expect(again).toBe(started);
    expect(starts(again)).toBeUndefined();
    expect(starts(noteEnd(again, end('left', 3)))).toBeUndefined();
    expect(starts([end('left', 3), end('right', 4)].reduce(noteEnd, again))).toHaveLength(2);
  });

  it('makes no second start while one is to be made', () => {
    const intended = intendStart(seeing(end('left', 1), end('right', 2)), both, now, idOf);

    const later = [end('left', 3), end('right', 4)].reduce(noteEnd, intended);

    expect(intendStart(later, both, now, idOf)).toBe(later);
    expect(starts(withoutStart(later)), 'but after it').toHaveLength(2);
  });
});
