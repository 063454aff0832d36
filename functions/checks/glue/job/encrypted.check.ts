import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import type { EncryptionConfiguration } from '../shapes.generated.ts';
import { job } from './job.resource.ts';

const modes = { on: ['SSE-KMS', 'SSE-S3', 'CSE-KMS'], off: ['DISABLED'] } as const;

export const check = defineCheck(job, {
  id: 'glue-job-encrypted',
  title: 'Jobs encrypt data, logs and bookmarks',
  severity: 'medium',
  category: 'security',
  why: 'Logs and bookmarks hold pieces of the data that the job reads, with less in the way to them than to the data.',
  fix: 'Give the job a security configuration that encrypts S3 data, CloudWatch logs and job bookmarks.',
  docs: 'https://docs.aws.amazon.com/glue/latest/dg/encryption-security-configuration.html',
  joins: ['securityConfigurations'],
  // Ray jobs take none: https://docs.aws.amazon.com/glue/latest/dg/ray-jobs-section.html
  appliesTo: ({ Command }) => answered(Command, 'Command').Name !== 'glueray',

  evaluate({ item: { SecurityConfiguration: name }, related: { securityConfigurations } }) {
    if (!name) return fail('The job has no security configuration.');
    const [configuration] = securityConfigurations;
    if (!configuration) return fail(`There is no security configuration ${name}.`);
    const plain = unencrypted(
      answered(configuration.EncryptionConfiguration, 'EncryptionConfiguration'),
    );
    if (plain.length === 0) return pass();
    return fail(`Not encrypted by the security configuration ${name}: ${plain.join(', ')}.`);
  },
});

function unencrypted(encryption: EncryptionConfiguration): readonly string[] {
  const isOff = (mode: string | undefined, member: string) =>
    kindOfWord(mode, member, modes) === 'off';
  const {
    S3Encryption: data,
    CloudWatchEncryption: logs,
    JobBookmarksEncryption: bookmarks,
  } = encryption;
  const modesOfData = answered(data, 'S3Encryption').map(({ S3EncryptionMode: mode }) => mode);
  const isDataPlain =
    modesOfData.length === 0 || modesOfData.some((mode) => isOff(mode, 'S3EncryptionMode'));
  return [
    ...(isDataPlain ? ['S3 data'] : []),
    ...(isOff(logs?.CloudWatchEncryptionMode, 'CloudWatchEncryptionMode') ? ['logs'] : []),
    ...(isOff(bookmarks?.JobBookmarksEncryptionMode, 'JobBookmarksEncryptionMode')
      ? ['job bookmarks']
      : []),
  ];
}
