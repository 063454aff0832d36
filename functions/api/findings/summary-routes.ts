import * as z from 'zod';
import { Standing } from '../../core/findings/finding-tally.ts';
import { Blocked } from '../../core/findings/watermark.ts';
import { AccountId } from '../../core/ids.ts';
import { Severity } from '../../core/severity.ts';
import { PageQuery, pageOf } from '../http/parameters.ts';
import { defineRoutes } from '../http/route.ts';

const Severities = z
  .partialRecord(
    Severity,
    Standing.pick({ pass: true, fail: true }).extend({
      error: Standing.shape.error.meta({ description: 'Not assessed.' }),
      stale: z.int().meta({
        description:
          'How many of the passes and failures are from before: their list could not be read in the last execution.',
      }),
      implied: z.int().meta({
        description:
          'How many of the failures follow from another check that fails on the same resource. The others are causes.',
      }),
    }),
  )
  .meta({
    description:
      'Counts by the severity that the findings were judged under; one that is absent is 0.',
  });

const blocked = z.int().meta({
  description:
    'How many of the errors stand for a whole list: a check in a region whose resources could not be listed, or not to the end.',
});

const Accounts = z.object({ assessed: z.int(), all: z.int() }).meta({
  description:
    'How many accounts were assessed. An account that no execution has covered yet does not count, nor one of which there are only errors and verdicts from before.',
});

const SummaryItem = z.object({
  key: z.string().meta({ description: 'A severity, or the id of an account, service or check.' }),
  severities: Severities,
  blocked,
  asOf: z.iso.datetime().exactOptional().meta({
    description: 'All of it was asked for by executions of this time or later.',
  }),
});

const Summary = pageOf(SummaryItem).extend({
  accounts: Accounts,
  asOf: z.iso.datetime().exactOptional().meta({
    description:
      'All that is counted was asked for by executions of this time or later: what could not be assessed then is an error. Absent while nothing is counted.',
  }),
});

const Day = z.object({
  day: z.iso.date().meta({ description: 'The day in UTC.' }),
  asOf: z.iso.datetime().meta({ description: 'When the last execution of the day ended.' }),
  severities: Severities,
  blocked,
  accounts: Accounts,
});

const BlindSpot = Blocked.omit({ operations: true }).extend({
  accountId: AccountId,
  service: z.string(),
  operations: z
    .array(z.string())
    .readonly()
    .meta({ description: 'The operations, as `api:Operation`.' }),
  regions: z.array(z.string()).readonly().meta({
    description: '`global` where the service has no regions.',
  }),
  actions: z.array(z.string()).readonly().exactOptional().meta({
    description: 'The IAM actions that permit the operations. Absent where nothing was denied.',
  }),
  checks: z.int().meta({ description: 'How many checks rest on the operations.' }),
});

const severitiesShown = {
  critical: { pass: 12, fail: 1, error: 0, stale: 0, implied: 0 },
  high: { pass: 48, fail: 6, error: 4, stale: 2, implied: 3 },
};

export const summaryRoutes = defineRoutes({
  summarizeFindings: {
    method: 'GET',
    path: '/findings/summary',
    access: 'finding:read',
    rate: 'read',
    summary: 'Count findings',
    description:
      'How many findings pass, fail and were not assessed, as the last executions left them: the same as if all findings were listed and counted, except that a suppressed one counts by its verdict. Counts by check come in the order of services and checks; a page may be short or empty though more follow.',
    request: {
      query: PageQuery.extend({
        by: z.enum(['severity', 'account', 'service', 'check']),
        account: AccountId.exactOptional(),
        service: z.string().min(1).max(64).exactOptional(),
      }),
    },
    status: 200,
    answer: Summary,
    problems: ['invalid-cursor'],
    examples: {
      answer: {
        items: [
          {
            key: 's3',
            severities: severitiesShown,
            blocked: 2,
            asOf: '2026-11-21T03:04:11.000Z',
          },
        ],
        accounts: { assessed: 9, all: 10 },
        asOf: '2026-11-21T03:04:11.000Z',
      },
    },
  },
  readFindingTrend: {
    method: 'GET',
    path: '/findings/trend',
    access: 'finding:read',
    rate: 'read',
    summary: 'Read the counts of findings by day',
    description:
      'The counts when the last execution of each day ended, the earliest day first. A day on which no execution ended is absent. Kept for 400 days.',
    request: {
      query: z.strictObject({
        days: z.coerce.number().int().min(1).max(400).default(30).meta({
          description: 'The number of days, today included.',
        }),
      }),
    },
    status: 200,
    answer: z.object({ items: z.array(Day).readonly() }),
    examples: {
      answer: {
        items: [
          {
            day: '2026-11-21',
            asOf: '2026-11-21T03:09:40.000Z',
            severities: severitiesShown,
            blocked: 2,
            accounts: { assessed: 9, all: 10 },
          },
        ],
      },
    },
  },
  listBlindSpots: {
    method: 'GET',
    path: '/blind-spots',
    access: 'finding:read',
    rate: 'read',
    summary: 'List what could not be listed',
    description:
      'Lists of resources that could not be read at all in the last execution that asked for them, one item for each cause in an account and service. A page may be short or empty though more follow.',
    request: { query: PageQuery.extend({ account: AccountId.exactOptional() }) },
    status: 200,
    answer: pageOf(BlindSpot),
    problems: ['invalid-cursor'],
    examples: {
      answer: {
        items: [
          {
            accountId: '111122223333',
            service: 'sqs',
            category: 'permission',
            code: 'AccessDenied',
            deniedBy: 'identity',
            since: '2026-11-20T03:04:09.000Z',
            operations: ['sqs:ListQueues'],
            actions: ['sqs:ListQueues'],
            regions: ['eu-west-1', 'us-east-1'],
            checks: 4,
          },
        ],
      },
    },
  },
});
