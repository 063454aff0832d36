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
          'Of what passes and fails, what is from before: its list could not be read in the last run.',
      }),
      implied: z.int().meta({
        description:
          'Of what fails, what follows from another check that fails on the same resource. The others are causes.',
      }),
    }),
  )
  .meta({
    description: 'By the severity that the findings were judged under; what is absent is none.',
  });

const blocked = z.int().meta({
  description:
    'Of the errors, those that stand for a whole list: a check in a region whose resources could not be listed, or not to the end.',
});

const Accounts = z.object({ assessed: z.int(), all: z.int() }).meta({
  description:
    'How many accounts were assessed: of one in which all are errors, or verdicts from before, and of one that no run was over yet, nothing is known now.',
});

const SummaryItem = z.object({
  key: z.string().meta({ description: 'A severity, or the id of an account, service or check.' }),
  severities: Severities,
  blocked,
  asOf: z.iso.datetime().exactOptional().meta({
    description: 'All of it was asked for by runs of this time or later ones.',
  }),
});

const Summary = pageOf(SummaryItem).extend({
  accounts: Accounts,
  asOf: z.iso.datetime().exactOptional().meta({
    description:
      'All that is counted was asked for by runs of this time or later ones: what could not be assessed then is an error. Absent while nothing is counted.',
  }),
});

const Day = z.object({
  day: z.iso.date().meta({ description: 'In UTC.' }),
  asOf: z.iso.datetime().meta({ description: 'When the last run of the day ended.' }),
  severities: Severities,
  blocked,
  accounts: Accounts,
});

const BlindSpot = Blocked.omit({ operations: true }).extend({
  accountId: AccountId,
  service: z.string(),
  operations: z.array(z.string()).readonly().meta({ description: 'As `api:Operation`.' }),
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
      'What passes, fails and was not assessed, as the runs that assessed it left it: exactly what a walk over all findings comes to, but for what is suppressed, which counts as it was judged. By check: in the order of services and checks; a page may be short or empty though more follow.',
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
    summary: 'Read what findings came to by day',
    description:
      'As it was when the last run of each day ended, the earliest day first. A day on which no run ended is absent. Kept for 400 days.',
    request: {
      query: z.strictObject({
        days: z.coerce.number().int().min(1).max(400).default(30).meta({
          description: 'So many days, today included.',
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
      'Lists of resources that could not be read at all in the last run that asked for them, one item for each cause in an account and service. A page may be short or empty though more follow.',
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
