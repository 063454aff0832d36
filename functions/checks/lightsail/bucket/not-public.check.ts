import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 'lightsail-bucket-not-public',
  title: 'Lightsail buckets are not public as a whole',
  severity: 'high',
  category: 'security',
  why: 'Everybody reads every object of a public bucket, whatever was put into it by mistake.',
  fix: 'Set the access of the bucket to private, and make single objects public, or serve them through a distribution.',
  docs: 'https://docs.aws.amazon.com/lightsail/latest/userguide/amazon-lightsail-understanding-bucket-permissions.html',

  // What single objects allow is no matter of the bucket.
  evaluate({ item }) {
    const access = answered(item.accessRules?.getObject, 'getObject');
    if (access === 'private') return pass();
    if (access !== 'public') {
      throw new IncompleteAnswerError(`Lightsail answered the access ${access} of a bucket.`);
    }
    // How much of it S3's block of public access takes back, Lightsail does not say; left out, it does
    // not hold for Lightsail: https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_GetBuckets.html
    if (item.bpaImpactsLightsail) return noVerdict();
    return fail('Everybody may read every object of the bucket.');
  },
});
