import { check } from '../../../../functions/checks/dms/replication-task/logging-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const task = (Logging: object) => ({
  item: { Status: 'running', ReplicationTaskSettings: JSON.stringify({ Logging }) },
});
const all = (severity: string, ...others: string[]) =>
  ['SOURCE_UNLOAD', 'SOURCE_CAPTURE', 'TARGET_LOAD', 'TARGET_APPLY', 'TASK_MANAGER'].map((Id) => ({
    Id,
    Severity: `LOGGER_SEVERITY_${others.includes(Id) ? 'ERROR' : severity}`,
  }));

describeCheck(check, {
  pass: {
    'source and target are logged': task({ EnableLogging: true, LogComponents: all('DEFAULT') }),
    'more is logged': task({
      EnableLogging: true,
      LogComponents: all('DETAILED_DEBUG', 'TASK_MANAGER'),
    }),
  },
  fail: {
    'it is off': {
      ...task({ EnableLogging: false, LogComponents: all('DEFAULT') }),
      message: 'Logging is off.',
    },
    'it has no components': {
      ...task({ EnableLogging: true, LogComponents: null }),
      message: 'Too little is logged of: SOURCE_UNLOAD, SOURCE_CAPTURE, TARGET_LOAD, TARGET_APPLY.',
    },
    'of the target only errors are logged': {
      ...task({ EnableLogging: true, LogComponents: all('DEFAULT', 'TARGET_APPLY') }),
      message: 'Too little is logged of: TARGET_APPLY.',
    },
  },
  errors: {
    'the settings are no JSON': {
      item: { Status: 'running', ReplicationTaskSettings: '{' },
      message: /cannot be read/,
    },
    'a severity is not known': {
      ...task({ EnableLogging: true, LogComponents: all('WHISPER') }),
      message: /cannot be read/,
    },
  },
});
