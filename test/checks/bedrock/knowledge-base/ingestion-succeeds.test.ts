import { describe, expect, it } from 'vitest';
import { dataSource } from '../../../../functions/checks/bedrock/data-source/data-source.resource.ts';
import { check } from '../../../../functions/checks/bedrock/knowledge-base/ingestion-succeeds.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const job = (status: string, numberOfDocumentsFailed?: number) =>
  ({
    status,
    ...(numberOfDocumentsFailed !== undefined && { statistics: { numberOfDocumentsFailed } }),
  }) as never;
const synced = (...ingestionJobSummaries: never[]) => ({
  item: { status: 'AVAILABLE' } as never,
  facts: { ListIngestionJobs: { ingestionJobSummaries } },
});

describeCheck(check, {
  pass: {
    'the last ingestion is complete, and an earlier one failed': synced(
      job('COMPLETE', 0),
      job('FAILED'),
    ),
    'the last that is over is complete': synced(job('IN_PROGRESS'), job('COMPLETE', 0)),
    'nothing is counted': synced(job('COMPLETE')),
    'what is counted is left out': synced({ status: 'COMPLETE', statistics: {} } as never),
    'a tenant lets some documents fail': {
      ...synced(job('COMPLETE', 3)),
      parameters: { mostFailedDocuments: 3 },
    },
  },
  fail: {
    'the last ingestion failed': {
      ...synced(job('FAILED'), job('COMPLETE', 0)),
      message: 'The last ingestion failed.',
    },
    'documents failed': {
      ...synced(job('COMPLETE', 3)),
      message: 'Documents that failed in the last ingestion: 3.',
    },
    'the next ingestion has begun': {
      ...synced(job('STARTING'), job('FAILED')),
      message: 'The last ingestion failed.',
    },
  },
  none: {
    'it was never synced': synced(),
    'it is synced for the first time': synced(job('IN_PROGRESS')),
    'somebody stopped it': synced(job('STOPPED')),
  },
  errors: {
    'the end is not known': {
      ...synced(job('VANISHED')),
      message: /"VANISHED", which is not known/,
    },
    'the answer holds no jobs': {
      item: { status: 'AVAILABLE' } as never,
      facts: { ListIngestionJobs: {} as never },
      message: /without ingestionJobSummaries/,
    },
  },
  skips: { 'a data source that is being deleted': { item: { status: 'DELETING' } as never } },
});

describe('the ingestion jobs of a data source', () => {
  const { enough } = dataSource.facts.ListIngestionJobs;

  it('are read until one is over', () => {
    expect(enough?.([job('IN_PROGRESS')])).toBe(false);
    expect(enough?.([job('IN_PROGRESS'), job('STOPPED')])).toBe(true);
  });
});
