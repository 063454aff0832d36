import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { settingsOff } from '../../../core/judgement/buckets/public-access-block.ts';
import { accessPoint } from './access-point.resource.ts';

export const check = defineCheck(accessPoint, {
  id: 's3-access-point-public-access-blocked',
  title: 'Access points block public access',
  severity: 'high',
  category: 'security',
  why: 'An access point has a policy of its own, and without the block that can open the bucket to strangers.',
  fix: 'Make the access point anew with all four settings of Block Public Access: they cannot be changed later.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html',
  needs: ['GetAccessPoint'],

  evaluate({ facts }) {
    const { PublicAccessBlockConfiguration: block } = answered(
      facts.GetAccessPoint,
      'the settings',
    );
    const off = settingsOff(answered(block, 'PublicAccessBlockConfiguration'));
    return off.length === 0 ? pass() : fail(`The access point leaves off ${off.join(', ')}.`);
  },
});
