import { check } from '../../../../functions/checks/guardduty/detector/rds-and-lambda-protected.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { detectorId, detectorWith } from './detectors.ts';

const detector = (...about: Parameters<typeof detectorWith>) => ({
  item: detectorId,
  facts: { GetDetector: detectorWith(...about) },
});

describeCheck(check, {
  pass: {
    'both are on': detector({ RDS_LOGIN_EVENTS: 'ENABLED', LAMBDA_NETWORK_LOGS: 'ENABLED' }),
    'the region has one of both': detector({ LAMBDA_NETWORK_LOGS: 'ENABLED' }),
  },
  fail: {
    'one is off': {
      ...detector({ RDS_LOGIN_EVENTS: 'DISABLED', LAMBDA_NETWORK_LOGS: 'ENABLED' }),
      message: 'Not protected by: RDS protection.',
    },
    'both are off': {
      ...detector({ RDS_LOGIN_EVENTS: 'DISABLED', LAMBDA_NETWORK_LOGS: 'DISABLED' }),
      message: 'Not protected by: RDS protection, Lambda protection.',
    },
  },
  none: { 'GuardDuty is suspended': detector({ RDS_LOGIN_EVENTS: 'DISABLED' }, 'DISABLED') },
});
