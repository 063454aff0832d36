import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { because, kindOfWord } from '../../../core/judgement/known-words.ts';
import { crawler } from './crawler.resource.ts';

const ends = { succeeded: ['SUCCEEDED'], failed: ['FAILED'], stopped: ['CANCELLED'] } as const;

export const check = defineCheck(crawler, {
  id: 'glue-crawler-last-run-succeeded',
  title: 'The last run of each crawler succeeded',
  severity: 'medium',
  category: 'health',
  why: 'New data and partitions stay unknown to the catalog, and queries leave them out without a word.',
  fix: 'Look at the message and the logs of the crawl, mend what they name, and run the crawler again.',
  docs: 'https://docs.aws.amazon.com/glue/latest/dg/add-crawler.html',
  // Left out of a crawler that never ran.
  appliesTo: ({ LastCrawl }) => LastCrawl !== undefined,

  evaluate({ item: { LastCrawl: last } }) {
    const end = kindOfWord(last?.Status, 'Status', ends);
    // Somebody stopped it.
    if (end === 'stopped') return noVerdict();
    if (end === 'succeeded') return pass();
    return fail(`The last crawl failed${because(last?.ErrorMessage)}.`);
  },
});
