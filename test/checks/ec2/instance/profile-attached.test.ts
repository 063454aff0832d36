import { check } from '../../../../functions/checks/ec2/instance/profile-attached.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const State = { Name: 'running' as const };
const IamInstanceProfile = { Arn: 'arn:aws-cn:iam::123456789012:instance-profile/web' };

describeCheck(check, {
  pass: { 'it has a profile': { item: { State, IamInstanceProfile } } },
  fail: {
    'it has no profile': { item: { State }, message: 'The instance has no instance profile.' },
  },
  skips: { 'an instance that was terminated': { item: { State: { Name: 'terminated' } } } },
});
