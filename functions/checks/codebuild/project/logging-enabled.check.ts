import { defineCheck, fail, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { project } from './project.resource.ts';

export const check = defineCheck(project, {
  id: 'codebuild-project-logging-enabled',
  title: 'Build projects keep the logs of their builds',
  severity: 'medium',
  category: 'operations',
  why: 'Why a build failed, and what it really did with its permissions, cannot be found out afterwards.',
  fix: 'Turn on CloudWatch logs or S3 logs in the configuration of the project.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/codebuild-controls.html',

  evaluate({ item: { logsConfig } }) {
    // CloudWatch logs are on by default, S3 logs are off:
    // https://docs.aws.amazon.com/codebuild/latest/APIReference/API_LogsConfig.html
    const { cloudWatchLogs = { status: 'ENABLED' }, s3Logs = { status: 'DISABLED' } } =
      logsConfig ?? {};
    const kinds = [cloudWatchLogs, s3Logs].map(({ status }) =>
      kindOfWord(status, 'the status of logs', { on: ['ENABLED'], off: ['DISABLED'] }),
    );
    return kinds.includes('on') ? pass() : fail('Neither CloudWatch nor S3 gets the logs.');
  },
});
