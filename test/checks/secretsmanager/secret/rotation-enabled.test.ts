import { check } from '../../../../functions/checks/secretsmanager/secret/rotation-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const arn = (region: string, partition = 'aws') =>
  `arn:${partition}:secretsmanager:${region}:123456789012:secret:db-a1b2c3`;

describeCheck(check, {
  pass: {
    'rotation is on': { item: { ARN: arn('us-east-1'), RotationEnabled: true } },
    'rotation of a replicated secret is on': {
      item: {
        ARN: arn('cn-north-1', 'aws-cn'),
        PrimaryRegion: 'cn-north-1',
        RotationEnabled: true,
      },
    },
  },
  fail: {
    'rotation was never configured': {
      item: { ARN: arn('us-east-1') },
      message: 'Automatic rotation is off.',
    },
    'rotation was cancelled': {
      item: { ARN: arn('us-east-1'), RotationEnabled: false },
      message: 'Automatic rotation is off.',
    },
    'the primary of replicas does not rotate': {
      item: { ARN: arn('us-east-1'), PrimaryRegion: 'us-east-1', RotationEnabled: false },
      message: 'Automatic rotation is off.',
    },
  },
  skips: {
    'a secret that RDS manages': { item: { ARN: arn('us-east-1'), OwningService: 'rds' } },
    'a replica': { item: { ARN: arn('eu-west-1'), PrimaryRegion: 'us-east-1' } },
  },
});
