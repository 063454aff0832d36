import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { distribution } from './distribution.resource.ts';
import { behaviorsOf, patternsText } from './origins.judgement.ts';

export const check = defineCheck(distribution, {
  id: 'cloudfront-distribution-compression-enabled',
  title: 'Distributions compress what they serve',
  severity: 'low',
  category: 'performance',
  why: 'Pages, scripts and styles travel several times larger than they need to: visitors wait longer, and what is sent is paid.',
  fix: 'Let each behavior compress objects, with a cache policy that admits Gzip and Brotli.',
  docs: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html',

  evaluate({ item }) {
    const plain = behaviorsOf(item).filter(({ Compress }) => !answered(Compress, 'Compress'));
    if (plain.length === 0) return pass();
    return fail(`Nothing is compressed for these paths: ${patternsText(plain)}.`);
  },
});
