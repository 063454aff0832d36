import * as z from 'zod';
import { categories } from '../../core/check.ts';
import { Finding, findingStatuses } from '../../core/findings/finding.ts';
import { LastRun } from '../../core/findings/watermark.ts';
import { AccountId } from '../../core/ids.ts';
import { severities } from '../../core/severity.ts';
import { listOf, PageQuery, pageOf } from '../http/parameters.ts';
import { defineRoutes } from '../http/route.ts';
import { resourceRoutes } from './resource-routes.ts';
import { shownChanges } from './shown-changes.ts';
import { summaryRoutes } from './summary-routes.ts';

/** A time as clients may write it; as we store it. */
const Time = z.iso.datetime({ offset: true }).transform((time) => new Date(time).toISOString());

const FindingSummary = Finding.pick({
  accountId: true,
  service: true,
  checkId: true,
  region: true,
  resource: true,
  severity: true,
  verdict: true,
  assessment: true,
  change: true,
  changedAt: true,
  firstSeenAt: true,
  executionId: true,
  suppressed: true,
}).extend({
  findingId: z.string(),
  title: z.string().exactOptional().meta({
    description:
      "Of a task's own check: what it states. Those of the catalogue are in `GET /checks`.",
  }),
  status: z.enum(findingStatuses).meta({
    description:
      'What the finding counts as: an error outranks a suppression, a suppression the verdict. Read it together with `notAssessedSince` and `lastRun`.',
  }),
  notAssessedSince: z.iso.datetime().exactOptional().meta({
    description:
      'Since when it, or an operation it rests on, could not be assessed: the verdict is from before. Absent while it is assessed.',
  }),
  lastRun: LastRun.pick({ executionId: true, at: true }).exactOptional().meta({
    description:
      'The last execution that asked for it and ran to its end: how old the verdict is, however long ago it was reached first. Absent if there was none.',
  }),
});

const HistoryEntry = Finding.pick({
  severity: true,
  verdict: true,
  assessment: true,
  change: true,
  changedAt: true,
  executionId: true,
});

const FindingDetail = FindingSummary.extend({
  operations: z.array(z.string()).readonly().meta({
    description: 'What it rests on, as `api:Operation@region`.',
  }),
  check: z
    .object({
      title: z.string(),
      category: z.enum(categories),
      why: z.string(),
      fix: z.string(),
      docs: z.url(),
      impliedBy: z.array(z.string()).readonly().exactOptional().meta({
        description:
          'The checks whose fault makes this one fail, too. Whether one does: list the findings of the same `resource`.',
      }),
    })
    .exactOptional()
    .meta({
      description: 'Absent if the check has left the catalogue: nobody assesses it any more.',
    }),
  history: pageOf(HistoryEntry).meta({ description: 'Its changes, the latest first.' }),
});

const summary = {
  findingId:
    'MTExMTIyMjIzMzMzI3MzI3MzLWJ1Y2tldC12ZXJzaW9uaW5nLWVuYWJsZWQjZXUtd2VzdC0xI2stTk1XQ2RHVnFGLU5tTEZNNGhrRUE',
  accountId: '111122223333',
  service: 's3',
  checkId: 's3-bucket-versioning-enabled',
  region: 'eu-west-1',
  resource: { id: 'arn:aws:s3:::invoices', name: 'invoices' },
  severity: 'medium',
  status: 'error',
  verdict: {
    status: 'fail',
    message: 'Versioning was never enabled.',
    at: '2026-11-18T03:04:12.000Z',
  },
  assessment: {
    state: 'error',
    category: 'permission',
    code: 'AccessDenied',
    operation: 's3:GetBucketVersioning',
    message: 'User is not authorized to perform: s3:GetBucketVersioning.',
    requestId: '4442587FB7D0A2F9',
    since: '2026-11-20T03:04:09.000Z',
  },
  notAssessedSince: '2026-11-20T03:04:09.000Z',
  lastRun: { executionId: '01JD6Y0E8R9V7M1C5T3K2N4P6Q', at: '2026-11-21T03:04:11.000Z' },
  change: 'not-assessed',
  changedAt: '2026-11-20T03:04:09.000Z',
  firstSeenAt: '2026-11-18T03:04:12.000Z',
  executionId: '01JD4CMVZQ8X6N0B4S2J1M3F5G',
};

export const findingsRoutes = defineRoutes({
  ...summaryRoutes,
  ...resourceRoutes,
  listFindings: {
    method: 'GET',
    path: '/findings',
    access: 'finding:read',
    rate: 'read',
    summary: 'List findings',
    description:
      'Without a filter: all that fails or could not be assessed, by severity, the latest change first. With an account, a service, a check, a resource, or a status or change that is not open: by account, service, check and region. A page covers one severity, or one service of one account, or one resource: it may be short or empty though more follow, so go on as long as there is a cursor.',
    request: {
      query: PageQuery.extend({
        status: listOf(findingStatuses).exactOptional().meta({
          description: 'Default: `fail,error`; for resolved findings, any.',
        }),
        severity: listOf(severities).exactOptional(),
        service: z.string().min(1).max(64).exactOptional(),
        check: z.string().min(1).max(100).exactOptional(),
        account: AccountId.exactOptional(),
        region: z
          .string()
          .regex(/^[a-z0-9-]{1,32}$/, 'A region is lower-case letters, digits and "-".')
          .exactOptional(),
        resource: z.string().min(1).max(2048).exactOptional().meta({
          description: 'The exact id of one resource: its findings in all accounts.',
        }),
        q: z.string().min(1).max(200).exactOptional().meta({
          description:
            "A part of the resource's name or id, whether its letters are large or small.",
        }),
        order: z.enum(['newest', 'oldest']).exactOptional().meta({
          description:
            'The order within a severity, by the last change. Default: `newest`. Only for open findings of all accounts and services.',
        }),
        change: listOf(shownChanges).exactOptional().meta({
          description: 'The last change. Default: all but `resolved`.',
        }),
        changedAfter: Time.exactOptional().meta({ description: 'Changed at this time or later.' }),
        changedBefore: Time.exactOptional().meta({ description: 'Changed before this time.' }),
      }),
    },
    status: 200,
    answer: pageOf(FindingSummary),
    problems: ['invalid-cursor'],
    examples: { answer: { items: [summary] } },
  },
  readFinding: {
    method: 'GET',
    path: '/findings/{findingId}',
    access: 'finding:read',
    rate: 'read',
    summary: 'Read a finding and its history',
    request: {
      path: z.strictObject({ findingId: z.string().min(1).max(1024) }),
      query: PageQuery.meta({ description: 'A page of the history.' }),
    },
    status: 200,
    answer: FindingDetail,
    problems: ['not-found', 'invalid-cursor'],
    examples: {
      answer: {
        ...summary,
        operations: ['s3:GetBucketVersioning@eu-west-1', 's3:ListBuckets@global'],
        check: {
          title: 'Buckets keep earlier versions of their objects',
          category: 'reliability',
          why: 'Without versioning an overwrite or a delete is final, whether it was a mistake or an attack.',
          fix: 'Enable versioning on the bucket, and expire old versions with a lifecycle rule to bound the cost.',
          docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
        },
        history: {
          items: [
            {
              severity: 'medium',
              verdict: summary.verdict,
              assessment: { state: 'assessed' },
              change: 'new',
              changedAt: '2026-11-18T03:04:12.000Z',
              executionId: '01JCZA4K6Y2W8R0Q5V7T9X3B1D',
            },
          ],
        },
      },
    },
  },
});
