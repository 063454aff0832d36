import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { project } from './project.resource.ts';

export const check = defineCheck(project, {
  id: 'codebuild-project-artifacts-encrypted',
  title: 'Build artifacts and logs in buckets are encrypted by CodeBuild',
  severity: 'medium',
  category: 'security',
  why: 'Whoever may read the bucket reads what is to be released, without any key that could be taken away.',
  fix: 'Take the setting that disables the encryption off the artifacts and the S3 logs of the project.',
  docs: 'https://docs.aws.amazon.com/codebuild/latest/userguide/security-encryption.html',

  evaluate({ item: { artifacts, secondaryArtifacts = [], logsConfig } }) {
    // Encryption is on unless it is disabled; what goes nowhere, or to a pipeline, is no matter of the project:
    // https://docs.aws.amazon.com/codebuild/latest/APIReference/API_ProjectArtifacts.html
    const isPlain = [answered(artifacts, 'artifacts'), ...secondaryArtifacts].some(
      ({ type, encryptionDisabled = false }) => type === 'S3' && encryptionDisabled,
    );
    const { status, encryptionDisabled = false } = logsConfig?.s3Logs ?? { status: 'DISABLED' };
    const plain = [
      ...(isPlain ? ['artifacts'] : []),
      ...(status === 'ENABLED' && encryptionDisabled ? ['logs'] : []),
    ];
    if (plain.length === 0) return pass();
    return fail(`Encryption is disabled for: ${plain.join(', ')}.`);
  },
});
