import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { replicationTask } from './replication-task.resource.ts';

/** https://docs.aws.amazon.com/dms/latest/APIReference/API_ReplicationTask.html */
const onTheirWay = ['creating', 'modifying', 'moving', 'ready', 'starting', 'stopping', 'testing'];

/** Why a task stopped that nobody stopped, and that did not end as it was told to. */
const troubles =
  /(RECOVERABLE_ERROR|FATAL_ERROR|EXPRESS_LICENSE_LIMITS_REACHED|STOPPED_DUE_TO_LOW_MEMORY|STOPPED_DUE_TO_LOW_DISK)$/;

export const check = defineCheck(replicationTask, {
  id: 'dms-replication-task-running',
  title: 'Replication tasks run without error',
  severity: 'high',
  category: 'health',
  why: 'The target falls behind its source, or lacks tables, and nobody notices until it is needed.',
  fix: 'Read the log of the task, mend what it names, and resume the task or reload the tables that failed.',
  docs: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Troubleshooting.html',

  evaluate({ item }) {
    const status = answered(item.Status, 'Status');
    const reason = item.LastFailureMessage ? `: ${item.LastFailureMessage}` : '';
    if (status === 'failed') return fail(sentence(`The task failed${reason}`));
    if (status === 'failed-move') return fail(sentence(`The task could not be moved${reason}`));
    // Stopped by somebody, or at its end: neither good nor bad.
    if (status === 'stopped') {
      const why = item.StopReason ?? '';
      return troubles.test(why)
        ? fail(sentence(`The task stopped (${why})${reason}`))
        : noVerdict();
    }
    if (onTheirWay.includes(status)) return noVerdict();
    if (status !== 'running')
      throw new IncompleteAnswerError(`"${status}" is no known status of a task.`);
    const stats = answered(item.ReplicationTaskStats, 'ReplicationTaskStats');
    const errors = answered(stats.TablesErrored, 'TablesErrored');
    return errors === 0 ? pass() : fail(`Tables that failed: ${errors}.`);
  },
});

/** AWS's own messages end with a full stop, or with none. */
const sentence = (text: string) => `${text.trim().replace(/\.$/, '')}.`;
