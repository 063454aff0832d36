import { defineCheck } from '../../../core/check.ts';
import { account } from './account.resource.ts';
import { judgeObjectEvents } from './object-events.judgement.ts';

export const check = defineCheck(account, {
  id: 'cloudtrail-account-object-reads-recorded',
  title: 'A trail records who reads objects',
  severity: 'low',
  category: 'security',
  why: 'After a leak nobody can tell which objects were read, so that all of them have to be taken for stolen.',
  fix: 'Have a trail over all regions record read data events of all S3 buckets, present and future. AWS charges for data events by their number.',
  docs: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html',
  joins: ['multiRegionTrails'],

  evaluate: ({ related }) => judgeObjectEvents(related.multiRegionTrails, 'read'),
});
