import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import type { ReplicationStatusType } from '../shapes.generated.ts';
import { isReplica } from './replica.judgement.ts';
import { secret } from './secret.resource.ts';

export const check = defineCheck(secret, {
  id: 'secretsmanager-secret-replicas-in-sync',
  title: 'Replicas of secrets are in sync',
  severity: 'medium',
  category: 'health',
  why: 'On the day that the other region has to take over, what runs there gets an old password, or none.',
  fix: 'See the message of the replica, mostly a key or a secret of the same name in its region, and replicate again.',
  docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html',
  needs: ['DescribeSecret'],

  // A secret that was never replicated has no primary region.
  appliesTo: (secret) => secret.PrimaryRegion !== undefined && !isReplica(secret),

  evaluate({ facts }) {
    answered(facts.DescribeSecret?.ARN, 'ARN');
    // Left out where the replicas were removed:
    // https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html
    const replicas = facts.DescribeSecret?.ReplicationStatus ?? [];
    const failed = replicas.filter((one) => stateOf(one) === 'failed').map(({ Region }) => Region);
    if (failed.length > 0) return fail(`Not in sync: ${failed.join(', ')}.`);
    return replicas.every((one) => stateOf(one) === 'in sync') ? pass() : noVerdict();
  },
});

const stateOf = ({ Status }: ReplicationStatusType) =>
  kindOfWord(Status, 'Status', {
    'in sync': ['InSync'],
    failed: ['Failed', 'Detached'],
    busy: ['InProgress', 'Pending'],
  });
