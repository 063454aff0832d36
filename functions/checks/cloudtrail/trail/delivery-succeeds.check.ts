import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { trail } from './trail.resource.ts';

export const check = defineCheck(trail, {
  id: 'cloudtrail-trail-delivery-succeeds',
  title: 'Trails can write to their bucket',
  severity: 'high',
  category: 'health',
  why: 'Log files that CloudTrail cannot deliver are lost after a while, and the record of what happened with them.',
  fix: 'Mend the bucket policy or the key policy that the error names, or give the trail another bucket.',
  docs: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html',
  needs: ['GetTrailStatus'],

  evaluate({ facts }) {
    const status = answered(facts.GetTrailStatus, 'the status');
    answered(status.IsLogging, 'IsLogging');
    // Answered where S3 refused the latest delivery:
    // https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html
    const { LatestDeliveryError: error } = status;
    return error ? fail(`The last delivery to S3 failed: ${error}.`) : pass();
  },
});
