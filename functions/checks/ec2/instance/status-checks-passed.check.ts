import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { isManagedByAws } from '../operator.judgement.ts';
import { instance } from './instance.resource.ts';

const kinds = {
  passed: ['ok'],
  failed: ['impaired'],
  inapplicable: ['not-applicable'],
  untold: ['initializing', 'insufficient-data'],
} as const;

export const check = defineCheck(instance, {
  id: 'ec2-instance-status-checks-passed',
  title: 'Running instances pass the status checks of AWS',
  severity: 'high',
  category: 'health',
  why: 'An instance that AWS cannot reach, or whose host or volumes have failed, does no work, whatever its state says.',
  fix: 'Where the system fails, stop and start the instance so that it moves to another host; otherwise look at its system log, and restart or replace it.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-system-instance-status-check.html',
  joins: ['statuses'],
  appliesTo: (item) => answered(item.State?.Name, 'State') === 'running' && !isManagedByAws(item),

  evaluate({ related: { statuses } }) {
    const [status] = statuses;
    // It was stopped between the two lists.
    if (!status) return noVerdict();
    const { InstanceStatus, SystemStatus, AttachedEbsStatus } = status;
    const checks = [
      { of: 'the instance', kind: kindOfWord(InstanceStatus?.Status, 'InstanceStatus', kinds) },
      { of: 'its host', kind: kindOfWord(SystemStatus?.Status, 'SystemStatus', kinds) },
      // Only instances of the Nitro system have it.
      ...(AttachedEbsStatus
        ? [
            {
              of: 'its volumes',
              kind: kindOfWord(AttachedEbsStatus.Status, 'AttachedEbsStatus', kinds),
            },
          ]
        : []),
    ];
    const failed = checks.filter(({ kind }) => kind === 'failed');
    if (failed.length > 0) {
      return fail(`AWS finds these impaired: ${failed.map((one) => one.of).join(', ')}.`);
    }
    const isTold = checks.every(({ kind }) => kind !== 'untold');
    const applies = checks.some(({ kind }) => kind === 'passed');
    return isTold && applies ? pass() : noVerdict();
  },
});
