import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { dataSource } from '../data-source/data-source.resource.ts';
import { endOf, hasEnded } from '../ingestion-jobs.judgement.ts';

export const check = defineCheck(dataSource, {
  id: 'bedrock-knowledge-base-ingestion-succeeds',
  title: 'Knowledge bases take in the documents of their sources',
  severity: 'high',
  category: 'health',
  why: 'Answers rest on documents as they were before the failure, and leave out those that were never taken in.',
  fix: 'Look at the failure reasons of the ingestion job, mend the documents or the permissions, and sync the data source again.',
  docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-data-source-sync-ingest.html',
  needs: ['ListIngestionJobs'],
  parameters: z.object({
    mostFailedDocuments: z
      .int()
      .min(0)
      .default(0)
      .describe('The most documents that may fail in an ingestion that is complete.'),
  }),

  evaluate({ facts, parameters: { mostFailedDocuments } }) {
    const jobs = answered(facts.ListIngestionJobs?.ingestionJobSummaries, 'ingestionJobSummaries');
    const last = jobs.find(hasEnded);
    const end = last && endOf(last);
    // It was never synced, or somebody stopped it.
    if (!last || end === 'stopped') return noVerdict();
    if (end === 'failed') return fail('The last ingestion failed.');
    const failed = last.statistics?.numberOfDocumentsFailed ?? 0;
    if (failed <= mostFailedDocuments) return pass();
    return fail(`Documents that failed in the last ingestion: ${failed}.`);
  },
});
