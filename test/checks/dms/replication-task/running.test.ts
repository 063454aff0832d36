import { check } from '../../../../functions/checks/dms/replication-task/running.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const task = (Status: string, more: object = {}) => ({ item: { Status, ...more } });
const errored = (TablesErrored: number) => ({ ReplicationTaskStats: { TablesErrored } });

describeCheck(check, {
  pass: { 'it runs': task('running', errored(0)) },
  fail: {
    'it failed': {
      ...task('failed', { LastFailureMessage: 'Last Error Task error notification received. ' }),
      message: 'The task failed: Last Error Task error notification received.',
    },
    'nothing says why it failed': { ...task('failed'), message: 'The task failed.' },
    'it could not be moved': { ...task('failed-move'), message: 'The task could not be moved.' },
    'tables failed': { ...task('running', errored(2)), message: 'Tables that failed: 2.' },
    'an error stopped it': {
      ...task('stopped', {
        StopReason: 'Stop Reason FATAL_ERROR',
        LastFailureMessage: 'No space left',
      }),
      message: 'The task stopped (Stop Reason FATAL_ERROR): No space left.',
    },
    'its level is said after the reason': {
      ...task('stopped', { StopReason: 'Stop Reason FATAL_ERROR Error Level FATAL' }),
      message: 'The task stopped (Stop Reason FATAL_ERROR Error Level FATAL).',
    },
    'it ran out of memory': {
      ...task('stopped', { StopReason: 'Stop Reason STOPPED_DUE_TO_LOW_MEMORY' }),
      message: 'The task stopped (Stop Reason STOPPED_DUE_TO_LOW_MEMORY).',
    },
  },
  none: {
    'its full load is done': task('stopped', { StopReason: 'Stop Reason FULL_LOAD_ONLY_FINISHED' }),
    'somebody stopped it': task('stopped', { StopReason: 'Stop Reason NORMAL' }),
    'nothing says why it stopped': task('stopped'),
    'it was never started': task('ready'),
    'it starts': task('starting'),
  },
  errors: {
    'the status is not known': {
      ...task('dreaming'),
      message: /Status "dreaming", which is not known/,
    },
    'its figures are missing': { ...task('running'), message: /without ReplicationTaskStats/ },
  },
  skips: { 'one that is being deleted': task('deleting') },
});
