import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { settingsOff } from '../../../core/judgement/buckets/public-access-block.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { accountPublicAccessBlock } from '../account-public-access-block/account-public-access-block.resource.ts';

export const check = defineCheck(accountPublicAccessBlock, {
  id: 's3-account-public-access-blocked',
  title: 'The account blocks public access to all of its buckets',
  severity: 'high',
  category: 'security',
  why: 'Without the account-wide block, one mistaken bucket policy or access list is enough to publish data.',
  fix: 'Turn on all four settings of Block Public Access for the account, after moving what is meant to be public behind a distribution.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  frameworks: {
    aws_fsbp: ['S3.1'],
    'cis_aws_3.0': ['2.1.4'],
    'cis_aws_5.0': ['2.1.4'],
    'cis_aws_7.0': ['3.1.4'],
    hipaa: ['164.308(a)(1)(ii)(B)', '164.308(a)(3)(i)'],
    iso27001_2022: ['A.8.1'],
    nist_800_53_r5: ids`
      AC-2(6) AC-3 AC-3(7) AC-4(21) AC-6 AC-17(1) AC-17(4)(a) AC-17(9) AC-17(10) AC-17(b)
      CM-6(a) CM-9(b) MP-2 SC-7(3) SC-7(7) SC-7(9)(a) SC-7(11) SC-7(12) SC-7(16) SC-7(20)
      SC-7(21) SC-7(24)(b) SC-7(25) SC-7(26) SC-7(27) SC-7(28) SC-7(a) SC-7(b) SC-7(c) SC-25
    `,
    'pci_dss_4.0': ids`
      1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 3.5.1.3 10.3.2 A1.1.2 A1.1.3 A3.4.1
    `,
    soc2: ['CC6.1', 'CC6.2', 'CC6.6'],
  },
  peers: {
    prowler: 's3_account_level_public_access_blocks',
    steampipe: 's3_public_access_block_account',
  },

  evaluate({ item }) {
    if (!item) return fail('The account has no public access block.');
    const block = answered(item.PublicAccessBlockConfiguration, 'PublicAccessBlockConfiguration');
    const off = settingsOff(block);
    return off.length === 0 ? pass() : fail(`The account leaves off ${off.join(', ')}.`);
  },
});
