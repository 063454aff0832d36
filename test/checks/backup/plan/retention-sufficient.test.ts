import { check } from '../../../../functions/checks/backup/plan/retention-sufficient.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { BackupPlanName: 'nightly' };
const base = { RuleName: 'r', TargetBackupVaultName: 'v' };
const rule = (Lifecycle: object, ...copies: object[]) => ({
  ...base,
  Lifecycle,
  CopyActions: copies.map((each) => ({ DestinationBackupVaultArn: 'arn', Lifecycle: each })),
});
const of = (...Rules: object[]) => ({
  item,
  facts: {
    GetBackupPlan: {
      BackupPlan: { BackupPlanName: 'nightly', Rules: Rules as (typeof base)[] },
    },
  },
});

describeCheck(check, {
  pass: {
    'the only rule keeps long enough': of(rule({ DeleteAfterDays: 35 })),
    'one of two rules does': of(rule({ DeleteAfterDays: 7 }), rule({ DeleteAfterDays: 365 })),
    'the copy is kept longer': of(rule({ DeleteAfterDays: 7 }, { DeleteAfterDays: 90 })),
    'the copy is kept, and the original deleted': of(
      rule({ DeleteAfterEvent: 'DELETE_AFTER_COPY' }, { DeleteAfterDays: 90 }),
    ),
    'nothing ever expires': of(base),
    'there is a lifecycle without end': of({ ...base, Lifecycle: {} }),
    'the end is set to never': of(rule({ DeleteAfterDays: -1 })),
    'the tenant asks for less': {
      ...of(rule({ DeleteAfterDays: 7 })),
      parameters: { minimumDays: 7 },
    },
  },
  fail: {
    'all expire sooner': {
      ...of(rule({ DeleteAfterDays: 34 }, { DeleteAfterDays: 14 }), rule({ DeleteAfterDays: 7 })),
      message: 'The plan keeps nothing longer than 34 days; asked for: 35.',
    },
    'a copy expires sooner than it has to': {
      ...of(rule({ DeleteAfterEvent: 'DELETE_AFTER_COPY' }, { DeleteAfterDays: 1 })),
      message: 'The plan keeps nothing longer than 1 day; asked for: 35.',
    },
    'there is no rule': {
      ...of(),
      message: 'The plan keeps nothing longer than 0 days; asked for: 35.',
    },
  },
  errors: {
    'the rules are not answered': {
      item,
      facts: { GetBackupPlan: { BackupPlanArn: 'arn' } },
      message: /without Rules/,
    },
  },
  skips: {
    'a plan that AWS made for EFS': {
      item: { BackupPlanName: 'aws/efs/73d922fb-9312-3a70-99c3-e69367f9fdad' },
    },
  },
});
