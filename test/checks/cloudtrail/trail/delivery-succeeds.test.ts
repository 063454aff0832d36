import { check } from '../../../../functions/checks/cloudtrail/trail/delivery-succeeds.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'the last delivery succeeded': {
      facts: {
        GetTrailStatus: { IsLogging: true, LatestDeliveryTime: new Date('2026-11-21T05:55:00Z') },
      },
    },
    'nothing was delivered yet': { facts: { GetTrailStatus: { IsLogging: true } } },
  },
  fail: {
    'S3 refused the last delivery': {
      facts: { GetTrailStatus: { IsLogging: true, LatestDeliveryError: 'AccessDenied' } },
      message: 'The last delivery to S3 failed: AccessDenied.',
    },
  },
});
