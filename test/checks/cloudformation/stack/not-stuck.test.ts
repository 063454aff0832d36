import type { Stack } from '../../../../functions/checks/cloudformation/shapes.generated.ts';
import { check } from '../../../../functions/checks/cloudformation/stack/not-stuck.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const now = new Date('2026-11-21T06:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const stack = (StackStatus: Stack['StackStatus'], times: Partial<Stack>) => ({
  item: { StackName: 's', StackStatus, CreationTime: hoursAgo(1000), ...times },
  now,
});

describeCheck(check, {
  pass: {
    'nothing goes on': stack('CREATE_COMPLETE', {}),
    'it is being made for as long as it may': stack('CREATE_IN_PROGRESS', {
      CreationTime: hoursAgo(6),
    }),
    'it is old, and was updated just now': stack('UPDATE_IN_PROGRESS', {
      LastUpdatedTime: hoursAgo(1),
    }),
    'it is old, and is being deleted since now': stack('DELETE_IN_PROGRESS', {
      LastUpdatedTime: hoursAgo(500),
      DeletionTime: hoursAgo(1),
    }),
    'a change set waits for somebody': stack('REVIEW_IN_PROGRESS', {}),
    'it failed, and is left as it is': stack('UPDATE_FAILED', { LastUpdatedTime: hoursAgo(500) }),
    'the tenant allows more': {
      ...stack('UPDATE_IN_PROGRESS', { LastUpdatedTime: hoursAgo(7) }),
      parameters: { maxHours: 8 },
    },
  },
  fail: {
    'it has been made for too long': {
      ...stack('CREATE_IN_PROGRESS', { CreationTime: hoursAgo(7) }),
      message: 'In CREATE_IN_PROGRESS since 2026-11-20T23:00:00.000Z.',
    },
    'its rollback does not end': {
      ...stack('UPDATE_ROLLBACK_IN_PROGRESS', { LastUpdatedTime: hoursAgo(7) }),
      message: 'In UPDATE_ROLLBACK_IN_PROGRESS since 2026-11-20T23:00:00.000Z.',
    },
    'it cleans up for too long': {
      ...stack('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', { LastUpdatedTime: hoursAgo(7) }),
      message: 'In UPDATE_COMPLETE_CLEANUP_IN_PROGRESS since 2026-11-20T23:00:00.000Z.',
    },
    'its deletion does not end': {
      ...stack('DELETE_IN_PROGRESS', { DeletionTime: hoursAgo(7) }),
      message: 'In DELETE_IN_PROGRESS since 2026-11-20T23:00:00.000Z.',
    },
  },
  errors: {
    'it is not said since when it is being deleted': {
      ...stack('DELETE_IN_PROGRESS', {}),
      message: /without DeletionTime/,
    },
  },
  skips: { 'what was deleted': stack('DELETE_COMPLETE', {}) },
});
