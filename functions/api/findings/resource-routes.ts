import * as z from 'zod';
import { InventoryRow } from '../../core/findings/inventory-row.ts';
import { LastRun } from '../../core/findings/watermark.ts';
import { AccountId } from '../../core/ids.ts';
import { ListedResource } from '../../core/listed-resource.ts';
import { listOf, PageQuery, pageOf } from '../http/parameters.ts';
import { defineRoutes } from '../http/route.ts';
import { shownChanges } from './shown-changes.ts';

const ResourceSummary = InventoryRow.pick({
  accountId: true,
  service: true,
  region: true,
  resource: true,
  assessment: true,
  change: true,
  changedAt: true,
  firstSeenAt: true,
  executionId: true,
})
  .extend(ListedResource.pick({ created: true, state: true }).shape)
  .extend({
    resourceId: z.string(),
    type: z.string().meta({ description: "CloudFormation's name of the type." }),
    tags: ListedResource.shape.tags.exactOptional().meta({
      description:
        'How the tags are known. `none-found`: the tagging API names none in any region of the execution, and does not cover every service. `not-asked`: the list says no tags, and no ARN by which to ask. `not-known`: the tagging API could not be asked. Absent while the resource was never read.',
    }),
    notAssessedSince: z.iso.datetime().exactOptional().meta({
      description:
        'Since when it, or the list it is in, could not be read: what is shown of it is from before.',
    }),
    lastRun: LastRun.pick({ executionId: true, at: true }).exactOptional().meta({
      description: 'The last execution that listed its type in its region and ran to its end.',
    }),
  });

const HistoryEntry = ResourceSummary.pick({
  assessment: true,
  change: true,
  changedAt: true,
  executionId: true,
  created: true,
  state: true,
  tags: true,
});

const ResourceDetail = ResourceSummary.extend({
  operations: z.array(z.string()).readonly().meta({
    description: 'The calls that list it, as `api:Operation@region`.',
  }),
  history: pageOf(HistoryEntry).meta({
    description: 'When it appeared, changed and went, the latest first.',
  }),
});

const summary = {
  resourceId:
    'MTExMTIyMjIzMzMzI3NxcyNBV1M6OlNRUzo6UXVldWUjZXUtd2VzdC0xI2stTk1XQ2RHVnFGLU5tTEZNNGhrRUE',
  accountId: '111122223333',
  service: 'sqs',
  type: 'AWS::SQS::Queue',
  region: 'eu-west-1',
  resource: { id: 'arn:aws:sqs:eu-west-1:111122223333:orders', name: 'orders' },
  tags: { state: 'read' as const, tags: { team: 'shop' } },
  assessment: { state: 'assessed' as const },
  lastRun: { executionId: '01JD6Y0E8R9V7M1C5T3K2N4P6Q', at: '2026-11-21T03:04:11.000Z' },
  change: 'new' as const,
  changedAt: '2026-11-18T03:04:12.000Z',
  firstSeenAt: '2026-11-18T03:04:12.000Z',
  executionId: '01JCZA4K6Y2W8R0Q5V7T9X3B1D',
};

export const resourceRoutes = defineRoutes({
  listResources: {
    method: 'GET',
    path: '/resources',
    access: 'finding:read',
    rate: 'read',
    summary: 'List resources',
    description:
      'What inventories listed, by account, service, type and region. A page covers one service of one account, or one resource: it may be short or empty though more follow, so go on as long as there is a cursor. A list that could not be read is an item without `resource`: nobody knows what is in it.',
    request: {
      query: PageQuery.extend({
        type: z.string().min(1).max(140).exactOptional().meta({
          description: "CloudFormation's name of a type: `AWS::SQS::Queue`.",
        }),
        service: z.string().min(1).max(64).exactOptional(),
        account: AccountId.exactOptional(),
        region: z
          .string()
          .regex(/^[a-z0-9-]{1,32}$/, 'A region is lower-case letters, digits and "-".')
          .exactOptional(),
        tag: z.string().min(1).max(400).exactOptional().meta({
          description: 'A key, or `key=value`: only resources that are known to have this tag.',
        }),
        resource: z.string().min(1).max(2048).exactOptional().meta({
          description: 'The exact id of one resource, in all accounts.',
        }),
        q: z.string().min(1).max(200).exactOptional().meta({
          description: 'A part of the name or id. Upper and lower case are the same.',
        }),
        change: listOf(shownChanges).exactOptional().meta({
          description:
            'The last change: `new` appeared, `resolved` is gone. Default: all but `resolved`.',
        }),
      }),
    },
    status: 200,
    answer: pageOf(ResourceSummary),
    problems: ['invalid-cursor'],
    examples: { answer: { items: [summary] } },
  },
  readResource: {
    method: 'GET',
    path: '/resources/{resourceId}',
    access: 'finding:read',
    rate: 'read',
    summary: 'Read a resource and its history',
    request: {
      path: z.strictObject({ resourceId: z.string().min(1).max(1024) }),
      query: PageQuery.meta({ description: 'A page of the history.' }),
    },
    status: 200,
    answer: ResourceDetail,
    problems: ['not-found', 'invalid-cursor'],
    examples: {
      answer: {
        ...summary,
        operations: ['sqs:ListQueues@eu-west-1'],
        history: {
          items: [
            {
              tags: summary.tags,
              assessment: summary.assessment,
              change: 'new',
              changedAt: summary.changedAt,
              executionId: summary.executionId,
            },
          ],
        },
      },
    },
  },
});
