import { check } from '../../../../functions/checks/secretsmanager/secret/replicas-in-sync.check.ts';
import type { ReplicationStatusType } from '../../../../functions/checks/secretsmanager/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const ARN = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-a1b2c3';
const item = { ARN, PrimaryRegion: 'eu-west-1' };
const replicas = (...ReplicationStatus: ReplicationStatusType[]) => ({
  item,
  facts: { DescribeSecret: { ARN, ReplicationStatus } },
});
const inSync: ReplicationStatusType = { Region: 'us-east-1', Status: 'InSync' };

describeCheck(check, {
  pass: {
    'all are in sync': replicas(inSync, { ...inSync, Region: 'us-west-2' }),
    'it no longer has replicas': { item, facts: { DescribeSecret: { ARN } } },
  },
  fail: {
    'one failed': {
      ...replicas(inSync, { Region: 'us-west-2', Status: 'Failed' }),
      message: 'Not in sync: us-west-2.',
    },
    'one is detached': {
      ...replicas({ Region: 'us-west-2', Status: 'Detached' }),
      message: 'Not in sync: us-west-2.',
    },
    'one failed while another is on its way': {
      ...replicas(
        { Region: 'us-east-1', Status: 'InProgress' },
        { Region: 'us-west-2', Status: 'Failed' },
      ),
      message: 'Not in sync: us-west-2.',
    },
  },
  none: {
    'it is being replicated': replicas(inSync, { Region: 'us-west-2', Status: 'InProgress' }),
  },
  errors: {
    'AWS has a new status': {
      // A word that AWS's model does not have.
      ...replicas({ Region: 'us-east-1', Status: 'Asleep' as 'InSync' }),
      message: /"Asleep", which is not known/,
    },
  },
  skips: {
    'a secret without replicas': { item: { ARN } },
    'a replica': { item: { ARN, PrimaryRegion: 'us-east-1' } },
  },
});
