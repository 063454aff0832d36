import { check } from '../../../../functions/checks/codebuild/project/artifacts-encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const plain = { type: 'S3', encryptionDisabled: true } as const;
const encrypted = { type: 'S3', encryptionDisabled: false } as const;
const none = { type: 'NO_ARTIFACTS' } as const;
const of = (item: object) => ({ item: { name: 'p', artifacts: none, ...item } });
const logs = (s3Logs: object) => of({ logsConfig: { s3Logs } });

describeCheck(check, {
  pass: {
    'artifacts are encrypted': of({ artifacts: encrypted }),
    'nothing is said of encryption': of({ artifacts: { type: 'S3' } }),
    'there are no artifacts': of({}),
    'they go to a pipeline': of({ artifacts: { ...plain, type: 'CODEPIPELINE' } }),
    'logs are encrypted': logs({ status: 'ENABLED', encryptionDisabled: false }),
    'nothing is said of the encryption of logs': logs({ status: 'ENABLED' }),
    'plain logs are off': logs({ status: 'DISABLED', encryptionDisabled: true }),
    'there are no logs in a bucket': of({ logsConfig: {} }),
  },
  fail: {
    'artifacts are plain': {
      ...of({ artifacts: plain }),
      message: 'Encryption is disabled for: artifacts.',
    },
    'other artifacts are': {
      ...of({ artifacts: encrypted, secondaryArtifacts: [plain] }),
      message: 'Encryption is disabled for: artifacts.',
    },
    'logs are, too': {
      ...of({
        artifacts: plain,
        logsConfig: { s3Logs: { status: 'ENABLED', encryptionDisabled: true } },
      }),
      message: 'Encryption is disabled for: artifacts, logs.',
    },
  },
  errors: {
    'artifacts are not answered': { item: { name: 'p' }, message: /without artifacts/ },
  },
});
