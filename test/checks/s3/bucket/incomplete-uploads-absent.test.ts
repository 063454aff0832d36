import { check } from '../../../../functions/checks/s3/bucket/incomplete-uploads-absent.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const begun = (day: string) => ({ UploadId: day, Initiated: new Date(`${day}T06:00:00Z`) });
const listing = (...days: readonly string[]) => ({
  IsTruncated: false,
  Uploads: days.map(begun),
});

describeCheck(check, {
  pass: {
    'no upload is under way': { facts: { ListMultipartUploads: { IsTruncated: false } } },
    'an upload is a week old': { facts: { ListMultipartUploads: listing('2026-11-14') } },
    'a tenant allows a month': {
      facts: { ListMultipartUploads: listing('2026-11-01') },
      parameters: { maxAgeDays: 30 },
    },
  },
  fail: {
    'an upload was begun eight days ago': {
      facts: { ListMultipartUploads: listing('2026-11-20', '2026-11-13') },
      message: 'Uploads unfinished for more than 7 days: 1; the oldest is 8 days old.',
    },
    'several are old, and a tenant allows a day': {
      facts: { ListMultipartUploads: listing('2026-11-19', '2026-10-22', '2026-11-20') },
      parameters: { maxAgeDays: 1 },
      message: 'Uploads unfinished for more than 1 day: 2; the oldest is 30 days old.',
    },
  },
  errors: {
    'it is not said when an upload was begun': {
      facts: { ListMultipartUploads: { IsTruncated: false, Uploads: [{ UploadId: 'a' }] } },
      message: /without Initiated/,
    },
    'it is not said whether that is all': {
      facts: { ListMultipartUploads: { Bucket: 'a' } },
      message: /without IsTruncated/,
    },
  },
});
