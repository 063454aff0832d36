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
  frameworks: {
    nist_800_53_r5: [
      'CM-2(2)',
      'CM-2(a)',
      'CM-2(b)',
      'CM-2(b)(1)',
      'CM-2(b)(2)',
      'CM-2(b)(3)',
      'CM-3(3)',
      'CM-8(6)',
    ],
  },
  peers: {
    cloudsploit: 'ebsUnusedVolumes',
    steampipe: 'ebs_volume_unused',
  },
  appliesTo: ({ State }) => ['available', 'in-use'].includes(answered(State, 'State')),

  evaluate({ item }) {
    if (answered(item.State, 'State') === 'in-use') return pass();
    return fail(`Nothing uses the volume of ${answered(item.Size, 'Size')} GiB.`);
  },
});
