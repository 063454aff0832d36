import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { distribution } from './distribution.resource.ts';
import { type Behavior, behaviorsOf, patternsText } from './origins.judgement.ts';

export const check = defineCheck(distribution, {
  id: 'cloudfront-distribution-https-required',
  title: 'Distributions serve viewers over HTTPS alone',
  severity: 'medium',
  category: 'security',
  why: 'What is served over plain HTTP, session cookies among it, can be read and changed by anyone on the way.',
  fix: 'Let each behavior redirect HTTP to HTTPS, or admit HTTPS only.',
  docs: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html',

  evaluate({ item }) {
    const plain = behaviorsOf(item).filter(admitsHttp);
    if (plain.length === 0) return pass();
    return fail(`Plain HTTP is served for these paths: ${patternsText(plain)}.`);
  },
});

function admitsHttp({ ViewerProtocolPolicy }: Behavior): boolean {
  const policy: string = answered(ViewerProtocolPolicy, 'ViewerProtocolPolicy');
  if (policy === 'allow-all') return true;
  if (policy === 'https-only' || policy === 'redirect-to-https') return false;
  throw new IncompleteAnswerError(`AWS answered the viewer protocol policy "${policy}".`);
}
