import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { settingsOff } from '../../../core/judgement/buckets/public-access-block.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { accessPoint } from './access-point.resource.ts';

export const check = defineCheck(accessPoint, {
  id: 's3-access-point-public-access-blocked',
  title: 'Access points block public access',
  severity: 'high',
  category: 'security',
  why: 'An access point has a policy of its own, and without the block that can open the bucket to strangers.',
  fix: 'Make the access point anew with all four settings of Block Public Access: they cannot be changed later.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html',
  frameworks: {
    aws_fsbp: ['S3.19'],
    'pci_dss_4.0': ids`
      1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 3.5.1.3 10.3.2 A1.1.2 A1.1.3 A3.4.1
    `,
  },
  peers: {
    prowler: 's3_access_point_public_access_block',
    steampipe: 's3_access_point_restrict_public_access',
  },
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
