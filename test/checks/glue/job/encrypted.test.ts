import { check } from '../../../../functions/checks/glue/job/encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const configuration = (data: readonly string[], logs: string, bookmarks: string) => ({
  Name: 'strict',
  EncryptionConfiguration: {
    S3Encryption: data.map((S3EncryptionMode) => ({ S3EncryptionMode })),
    CloudWatchEncryption: { CloudWatchEncryptionMode: logs },
    JobBookmarksEncryption: { JobBookmarksEncryptionMode: bookmarks },
  } as never,
});
const job = (...securityConfigurations: ReturnType<typeof configuration>[]) => ({
  item: { Command: { Name: 'glueetl' }, SecurityConfiguration: 'strict' },
  related: { securityConfigurations },
});
const without = 'Not encrypted by the security configuration strict:';

describeCheck(check, {
  pass: {
    'all is encrypted': job(configuration(['SSE-KMS'], 'SSE-KMS', 'CSE-KMS')),
    'data has a key of S3': job(configuration(['SSE-S3'], 'SSE-KMS', 'CSE-KMS')),
    'the command is not named': {
      ...job(configuration(['SSE-S3'], 'SSE-KMS', 'CSE-KMS')),
      item: { Command: {}, SecurityConfiguration: 'strict' },
    },
  },
  fail: {
    'it has no security configuration': {
      item: { Command: { Name: 'pythonshell' } },
      related: { securityConfigurations: [] },
      message: 'The job has no security configuration.',
    },
    'its security configuration is gone': {
      ...job(),
      message: 'There is no security configuration strict.',
    },
    'nothing is encrypted': {
      ...job(configuration(['DISABLED'], 'DISABLED', 'DISABLED')),
      message: `${without} S3 data, logs, job bookmarks.`,
    },
    'no mode is set for data': {
      ...job(configuration([], 'SSE-KMS', 'CSE-KMS')),
      message: `${without} S3 data.`,
    },
    'logs are plain': {
      ...job(configuration(['SSE-KMS'], 'DISABLED', 'CSE-KMS')),
      message: `${without} logs.`,
    },
  },
  errors: {
    'a mode is not known': {
      ...job(configuration(['SSE-KMS'], 'ROT13', 'CSE-KMS')),
      message: /"ROT13", which is not known/,
    },
  },
  skips: { 'a job of Ray': { item: { Command: { Name: 'glueray' } } } },
});
