import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { volume } from './volume.resource.ts';

export const check = defineCheck(volume, {
  id: 'ec2-volume-attached',
  title: 'EBS volumes are attached to an instance',
  severity: 'low',
  category: 'cost',
  why: 'A volume that nothing uses is paid for by the gigabyte every month, and its data is easily forgotten.',
  fix: 'If the data is still wanted, keep a snapshot of it, which costs less; then delete the volume.',
  docs: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-deleting-volume.html',
  appliesTo: ({ State }) => ['available', 'in-use'].includes(answered(State, 'State')),

  evaluate({ item }) {
    if (answered(item.State, 'State') === 'in-use') return pass();
    return fail(`Nothing uses the volume of ${answered(item.Size, 'Size')} GiB.`);
  },
});
