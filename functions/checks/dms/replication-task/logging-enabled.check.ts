import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { replicationTask } from './replication-task.resource.ts';

/** https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TaskSettings.Logging.html */
const Severity = z.enum([
  'LOGGER_SEVERITY_ERROR',
  'LOGGER_SEVERITY_WARNING',
  'LOGGER_SEVERITY_INFO',
  'LOGGER_SEVERITY_DEFAULT',
  'LOGGER_SEVERITY_DEBUG',
  'LOGGER_SEVERITY_DETAILED_DEBUG',
]);
const tooLittle: readonly z.infer<typeof Severity>[] = [
  'LOGGER_SEVERITY_ERROR',
  'LOGGER_SEVERITY_WARNING',
  'LOGGER_SEVERITY_INFO',
];

const Settings = z.object({
  Logging: z.object({
    EnableLogging: z.boolean(),
    LogComponents: z.array(z.object({ Id: z.string(), Severity })).nullish(),
  }),
});

/** What reads the source and what writes the target. */
const components = ['SOURCE_UNLOAD', 'SOURCE_CAPTURE', 'TARGET_LOAD', 'TARGET_APPLY'];

export const check = defineCheck(replicationTask, {
  id: 'dms-replication-task-logging-enabled',
  title: 'Replication tasks log source and target',
  severity: 'medium',
  category: 'operations',
  why: 'When rows are missing in the target, the log is the only place that says which and why.',
  fix: 'Turn on logging of the task, with at least LOGGER_SEVERITY_DEFAULT for what unloads, captures, loads and applies.',
  docs: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TaskSettings.Logging.html',

  evaluate({ item }) {
    const { Logging } = settingsOf(
      answered(item.ReplicationTaskSettings, 'ReplicationTaskSettings'),
    );
    if (!Logging.EnableLogging) return fail('Logging is off.');
    const logged = Logging.LogComponents ?? [];
    const silent = components.filter((id) => {
      const component = logged.find(({ Id }) => Id === id);
      return !component || tooLittle.includes(component.Severity);
    });
    if (silent.length === 0) return pass();
    return fail(`Too little is logged of: ${silent.join(', ')}.`);
  },
});

function settingsOf(text: string): z.infer<typeof Settings> {
  try {
    return Settings.parse(JSON.parse(text));
  } catch (cause) {
    throw new IncompleteAnswerError('AWS answered settings of a task that cannot be read.', {
      cause,
    });
  }
}
