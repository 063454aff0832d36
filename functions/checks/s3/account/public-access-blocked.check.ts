import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { settingsOff } from '../../../core/judgement/buckets/public-access-block.ts';
import { accountPublicAccessBlock } from '../account-public-access-block/account-public-access-block.resource.ts';

export const check = defineCheck(accountPublicAccessBlock, {
  id: 's3-account-public-access-blocked',
  title: 'The account blocks public access to all of its buckets',
  severity: 'high',
  category: 'security',
  why: 'Without the account-wide block, one mistaken bucket policy or access list is enough to publish data.',
  fix: 'Turn on all four settings of Block Public Access for the account, after moving what is meant to be public behind a distribution.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',

  evaluate({ item }) {
    if (!item) return fail('The account has no public access block.');
    const block = answered(item.PublicAccessBlockConfiguration, 'PublicAccessBlockConfiguration');
    const off = settingsOff(block);
    return off.length === 0 ? pass() : fail(`The account leaves off ${off.join(', ')}.`);
  },
});
