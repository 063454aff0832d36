import { check } from '../../../../functions/checks/glue/crawler/last-run-succeeded.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const crawled = (Status: string, ErrorMessage?: string) => ({
  item: { Name: 'c', LastCrawl: { Status, ...(ErrorMessage && { ErrorMessage }) } } as never,
});

describeCheck(check, {
  pass: {
    'the last crawl succeeded': crawled('SUCCEEDED'),
    'the last crawl succeeded, with a note': crawled('SUCCEEDED', 'Some files were skipped.'),
  },
  fail: {
    'the last crawl failed': {
      ...crawled('FAILED', 'The role may not read the bucket.'),
      message: 'The last crawl failed: The role may not read the bucket.',
    },
    'the last crawl failed, and nobody says why': {
      ...crawled('FAILED'),
      message: 'The last crawl failed.',
    },
  },
  none: { 'somebody stopped it': crawled('CANCELLED') },
  errors: {
    'the end is not known': { ...crawled('VANISHED'), message: /"VANISHED", which is not known/ },
  },
  skips: { 'a crawler that never ran': { item: { Name: 'c' } } },
});
