import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { volume } from './volume.resource.ts';

export const check = defineCheck(volume, {
  id: 'ec2-volume-encrypted',
  title: 'EBS volumes are encrypted',
  severity: 'high',
  category: 'security',
  why: 'A snapshot of a plain volume can be shared with another account and read there without any key.',
  fix: 'Copy a snapshot of the volume with encryption, make a volume from the copy and put it in place of the old one.',
  docs: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html',

  evaluate({ item }) {
    if (answered(item.Encrypted, 'Encrypted')) return pass();
    return fail('The volume is not encrypted.');
  },
});
