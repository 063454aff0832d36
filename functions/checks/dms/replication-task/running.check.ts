import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { because, kindOfWord } from '../../../core/judgement/known-words.ts';
import { replicationTask } from './replication-task.resource.ts';

/** https://docs.aws.amazon.com/dms/latest/APIReference/API_ReplicationTask.html */
const words = {
  running: ['running'],
  stopped: ['stopped'],
  failed: ['failed'],
  unmoved: ['failed-move'],
  between: ['creating', 'modifying', 'moving', 'ready', 'starting', 'stopping', 'testing'],
};

/** Why a task stopped that nobody stopped, and that did not end as it was told to. */
const troubles =
  /\b(RECOVERABLE_ERROR|FATAL_ERROR|EXPRESS_LICENSE_LIMITS_REACHED|STOPPED_DUE_TO_LOW_MEMORY|STOPPED_DUE_TO_LOW_DISK)\b/;

export const check = defineCheck(replicationTask, {
  id: 'dms-replication-task-running',
  title: 'Replication tasks run without error',
  severity: 'high',
  category: 'health',
  why: 'The target falls behind its source, or lacks tables, and nobody notices until it is needed.',
  fix: 'Read the log of the task, mend what it names, and resume the task or reload the tables that failed.',
  docs: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Troubleshooting.html',

  evaluate({ item }) {
    const kind = kindOfWord(item.Status, 'Status', words);
    const reason = because(item.LastFailureMessage);
    if (kind === 'failed') return fail(`The task failed${reason}.`);
    if (kind === 'unmoved') return fail(`The task could not be moved${reason}.`);
    // Stopped by somebody, or at its end: neither good nor bad.
    if (kind === 'stopped') {
      const why = item.StopReason ?? '';
      return troubles.test(why) ? fail(`The task stopped (${why})${reason}.`) : noVerdict();
    }
    if (kind === 'between') return noVerdict();
    const stats = answered(item.ReplicationTaskStats, 'ReplicationTaskStats');
    const errors = answered(stats.TablesErrored, 'TablesErrored');
    return errors === 0 ? pass() : fail(`Tables that failed: ${errors}.`);
  },
});
