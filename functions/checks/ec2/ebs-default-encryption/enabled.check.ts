import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ebsDefaultEncryption } from './ebs-default-encryption.resource.ts';

export const check = defineCheck(ebsDefaultEncryption, {
  id: 'ec2-ebs-default-encryption-enabled',
  title: 'New EBS volumes are encrypted by default',
  severity: 'medium',
  category: 'security',
  why: 'Without the default, each new volume and snapshot copy is plain unless somebody remembers to say otherwise.',
  fix: 'Turn on EBS encryption by default in this region; it costs nothing and leaves existing volumes as they are.',
  docs: 'https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html',

  evaluate({ item }) {
    if (answered(item.EbsEncryptionByDefault, 'EbsEncryptionByDefault')) return pass();
    return fail('EBS encryption by default is off in this region.');
  },
});
