import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { task } from './task.resource.ts';

export const check = defineCheck(task, {
  id: 'datasync-task-logging-enabled',
  title: 'DataSync tasks write logs',
  severity: 'medium',
  category: 'operations',
  why: 'Which files were left out of a transfer, and why, is said in the log alone.',
  fix: 'Give the task a log group of CloudWatch, and a log level of errors at least.',
  docs: 'https://docs.aws.amazon.com/datasync/latest/userguide/configure-logging.html',
  needs: ['DescribeTask'],

  evaluate({ item, facts }) {
    const { CloudWatchLogGroupArn: group, Options: options } = facts.DescribeTask ?? {};
    // Basic is the mode of tasks that were made before there was another:
    // https://docs.aws.amazon.com/datasync/latest/userguide/choosing-task-mode.html
    const mode = kindOfWord(item.TaskMode ?? 'BASIC', 'TaskMode', {
      basic: ['BASIC'],
      // It logs to /aws/datasync, where no other group is named.
      enhanced: ['ENHANCED'],
    });
    const level = answered(options, 'Options').LogLevel;
    if (!group && mode === 'basic') return fail('The task has no log group.');
    const kinds = { on: ['BASIC', 'TRANSFER'], off: ['OFF'] };
    return kindOfWord(level, 'LogLevel', kinds) === 'on'
      ? pass()
      : fail('The log level of the task is OFF.');
  },
});
