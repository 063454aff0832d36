import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { settingsOff } from '../../../core/judgement/buckets/public-access-block.ts';
import { multiRegionAccessPoint } from './multi-region-access-point.resource.ts';

export const check = defineCheck(multiRegionAccessPoint, {
  id: 's3-multi-region-access-point-public-access-blocked',
  title: 'Multi-Region access points block public access',
  severity: 'high',
  category: 'security',
  why: 'A Multi-Region access point has a policy of its own, and without the block that can open buckets of several regions to strangers at once.',
  fix: 'Make the Multi-Region access point anew with all four settings of Block Public Access: they cannot be changed later.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/multi-region-access-point-block-public-access.html',

  evaluate({ item }) {
    const off = settingsOff(answered(item.PublicAccessBlock, 'PublicAccessBlock'));
    return off.length === 0
      ? pass()
      : fail(`The Multi-Region access point leaves off ${off.join(', ')}.`);
  },
});
