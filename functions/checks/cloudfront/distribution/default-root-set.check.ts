import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { distribution } from './distribution.resource.ts';
import { originsOf } from './origins.judgement.ts';

export const check = defineCheck(distribution, {
  id: 'cloudfront-distribution-default-root-set',
  title: 'Distributions of buckets answer for the bare domain',
  severity: 'low',
  category: 'security',
  why: 'Who asks for the bare domain is shown what is in the bucket, where that may be listed, or an error.',
  fix: 'Name a default root object, such as index.html.',
  docs: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DefaultRootObject.html',
  needs: ['GetDistributionConfig'],
  // Other servers answer by themselves, website endpoints of buckets among them.
  appliesTo: (item) => originsOf(item).some(({ S3OriginConfig }) => S3OriginConfig),

  evaluate({ facts }) {
    const config = answered(facts.GetDistributionConfig?.DistributionConfig, 'DistributionConfig');
    // Empty or left out where there is none:
    // https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DistributionConfig.html
    return config.DefaultRootObject ? pass() : fail('It has no default root object.');
  },
});
