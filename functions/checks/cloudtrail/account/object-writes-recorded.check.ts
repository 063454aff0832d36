import { defineCheck } from '../../../core/check.ts';
import { account } from './account.resource.ts';
import { judgeObjectEvents } from './object-events.judgement.ts';

export const check = defineCheck(account, {
  id: 'cloudtrail-account-object-writes-recorded',
  title: 'A trail records who writes and deletes objects',
  severity: 'low',
  category: 'security',
  why: 'Who overwrote or deleted an object, and when, cannot be told afterwards.',
  fix: 'Have a trail over all regions record write data events of all S3 buckets, present and future. AWS charges for data events by their number.',
  docs: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html',
  joins: ['multiRegionTrails'],

  evaluate: ({ related }) => judgeObjectEvents(related.multiRegionTrails, 'write'),
});
