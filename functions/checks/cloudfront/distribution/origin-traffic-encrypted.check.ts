import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { DistributionSummary, Origin } from '../shapes.generated.ts';
import { distribution } from './distribution.resource.ts';
import { behaviorsOf, originsOf, targetIdsOf } from './origins.judgement.ts';

export const check = defineCheck(distribution, {
  id: 'cloudfront-distribution-origin-traffic-encrypted',
  title: 'Distributions ask their own servers over HTTPS alone',
  severity: 'medium',
  category: 'security',
  why: 'Between CloudFront and the origin, requests cross the internet, and can be read and changed there though viewers see a lock.',
  fix: 'Let CloudFront ask the origin over HTTPS only; it needs a certificate for its domain. A website endpoint of S3 has to become a bucket origin.',
  docs: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html',

  evaluate({ item }) {
    const origins = originsOf(item).filter(({ CustomOriginConfig }) => CustomOriginConfig);
    if (origins.length === 0) return noVerdict();
    const plain = origins.filter((origin) => isAskedOverHttp(origin, item));
    if (plain.length === 0) return pass();
    return fail(`Asked over plain HTTP: ${plain.map(({ DomainName }) => DomainName).join(', ')}.`);
  },
});

function isAskedOverHttp(origin: Origin, item: DistributionSummary): boolean {
  const policy: string = answered(
    origin.CustomOriginConfig?.OriginProtocolPolicy,
    'OriginProtocolPolicy',
  );
  if (policy === 'https-only') return false;
  if (policy === 'http-only') return true;
  if (policy !== 'match-viewer') {
    throw new IncompleteAnswerError(`AWS answered the origin protocol policy "${policy}".`);
  }
  const ids = targetIdsOf(origin, item);
  return behaviorsOf(item).some(
    ({ TargetOriginId, ViewerProtocolPolicy }) =>
      ids.includes(answered(TargetOriginId, 'TargetOriginId')) &&
      answered(ViewerProtocolPolicy, 'ViewerProtocolPolicy') === 'allow-all',
  );
}
