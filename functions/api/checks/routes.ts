import * as z from 'zod';
import { categories } from '../../core/check.ts';
import { CustomDefinition } from '../../core/custom/definition.ts';
import { Severity, severities } from '../../core/severity.ts';
import { WrittenSchedule } from '../../core/tasks/schedule.ts';
import { TaskScope, TaskType } from '../../core/tasks/task.ts';
import { limitOf, listOf, PageQuery, pageOf } from '../http/parameters.ts';
import { defineRoutes } from '../http/route.ts';

const CheckId = z
  .string()
  .regex(/^[a-z0-9-]{3,100}$/, 'A check id is lower-case letters, digits and "-".');

const CheckSummary = z.object({
  checkId: CheckId,
  service: z.string().meta({ description: 'IAM prefix of the service whose resource is judged.' }),
  resourceType: z.string(),
  severity: Severity,
  category: z.enum(categories),
  title: z.string().meta({ description: 'The good state, as a statement.' }),
  why: z.string().meta({ description: 'What goes wrong when the check fails.' }),
  fix: z.string().meta({ description: 'What to do about it.' }),
  docs: z.url().meta({ description: "AWS's documentation." }),
  impliedBy: z.array(CheckId).readonly().exactOptional().meta({
    description:
      'The checks whose fault makes this one fail, too: where one of them fails on the same resource in the same region, it is the cause, and this one follows from it. Absent if there is none.',
  }),
  paid: z.literal(true).exactOptional().meta({
    description: 'AWS charges the account for its calls: it runs only in tasks that name it.',
  }),
  generated: z.literal(true).exactOptional().meta({
    description:
      'It was made from AWS’s model of a list whose items say how they are: tasks of the type `health_check` make it, and no other.',
  }),
  frameworks: z
    .record(z.string(), z.array(z.string()).readonly())
    .meta({ description: 'Ids of the requirements that it is evidence for, by framework.' }),
});

/** What a list may be asked for, besides the id, which is always there. */
const { checkId: _, ...choices } = CheckSummary.shape;
const fieldNames = Object.keys(choices) as [keyof typeof choices, ...(keyof typeof choices)[]]; // its own keys

const Check = CheckSummary.extend({
  operations: z
    .array(z.string())
    .readonly()
    .meta({ description: 'What it calls in an account, as `api:Operation`.' }),
  actions: z.array(z.string()).readonly().meta({ description: 'What the role has to permit.' }),
  permittedBy: z.record(z.string(), z.array(z.string()).readonly()).exactOptional().meta({
    description:
      'The actions that permit an operation, by `api:Operation`, where its own name is not the action, or not the only one.',
  }),
  parameters: z
    .record(z.string(), z.looseObject({}))
    .meta({ description: 'JSON Schema by name. Each has a default, which a tenant may override.' }),
  peers: z
    .record(z.string(), z.union([z.string(), z.array(z.string()).readonly()]))
    .meta({ description: 'The same judgement in other products.' }),
});

const Template = z.object({
  templateId: z.string(),
  title: z.string(),
  description: z.string().meta({ description: 'What the task does, and how often.' }),
  task: z
    .object({
      name: z.string(),
      type: TaskType,
      scope: TaskScope,
      schedule: WrittenSchedule,
      custom: CustomDefinition.exactOptional(),
    })
    .meta({
      description:
        'The body of `POST /tasks`. Its times are in UTC until somebody sets the time zone; the checks of a framework are those of today.',
    }),
});

const summary = {
  checkId: 's3-bucket-versioning-enabled',
  service: 's3',
  resourceType: 'AWS::S3::Bucket',
  severity: 'medium',
  category: 'reliability',
  title: 'Buckets keep earlier versions of their objects',
  why: 'Without versioning an overwrite or a delete is final, whether it was a mistake or an attack.',
  fix: 'Enable versioning on the bucket, and expire old versions with a lifecycle rule to bound the cost.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
  frameworks: { soc2: ['A1.2', 'CC7.4', 'PI1.5'] },
};

export const checksRoutes = defineRoutes({
  listChecks: {
    method: 'GET',
    path: '/checks',
    access: 'user',
    rate: 'read',
    summary: 'List the checks',
    description:
      'The catalogue, by id. It is the same for every tenant until the next release: keep it, and ask again with its `ETag` in `If-None-Match`.',
    request: {
      query: PageQuery.extend({
        // They stand in the function's memory.
        limit: limitOf(1000),
        fields: listOf(fieldNames).exactOptional().meta({
          description: 'The members to show, besides `checkId`. Default: all.',
        }),
        service: z.string().min(1).max(64).exactOptional(),
        severity: listOf(severities).exactOptional(),
        category: listOf(categories).exactOptional(),
        framework: z.string().min(1).max(64).exactOptional(),
        generated: z.enum(['true', 'false']).exactOptional().meta({
          description:
            '`true`: those alone that were made from AWS’s models. By default they are left out.',
        }),
      }),
    },
    status: 200,
    keptSeconds: 3600,
    answer: pageOf(CheckSummary.partial().required({ checkId: true })),
    problems: ['invalid-cursor'],
    examples: { answer: { items: [summary] } },
  },
  readCheck: {
    method: 'GET',
    path: '/checks/{checkId}',
    access: 'user',
    rate: 'read',
    summary: 'Read a check',
    request: { path: z.strictObject({ checkId: z.string().min(1).max(200) }) },
    status: 200,
    keptSeconds: 3600,
    answer: Check,
    problems: ['not-found'],
    examples: {
      answer: {
        ...summary,
        operations: ['s3:ListBuckets', 's3:GetBucketVersioning'],
        actions: ['s3:ListAllMyBuckets', 's3:GetBucketVersioning'],
        parameters: {},
        peers: {},
      },
    },
  },
  listTemplates: {
    method: 'GET',
    path: '/templates',
    access: 'user',
    rate: 'read',
    summary: 'List the templates of tasks',
    description: 'Tasks to begin with. They are the same for every tenant until the next release.',
    request: {},
    status: 200,
    keptSeconds: 3600,
    answer: z.object({ items: z.array(Template).readonly() }),
    examples: {
      answer: {
        items: [
          {
            templateId: 'security-baseline',
            title: 'Security baseline',
            description: 'The critical and high security checks of every service, every morning.',
            task: {
              name: 'Security baseline',
              type: 'checks',
              scope: { categories: ['security'], severities: ['critical', 'high'] },
              schedule: { every: 'day', at: '06:00', timeZone: 'UTC' },
            },
          },
        ],
      },
    },
  },
  listResourceTypes: {
    method: 'GET',
    path: '/resource-types',
    access: 'user',
    rate: 'read',
    summary: 'List the types of resources',
    description:
      'What inventories list, in the order of their names. They are the same for every tenant until the next release.',
    request: {},
    status: 200,
    keptSeconds: 3600,
    answer: z.object({
      items: z
        .array(
          z.object({
            type: z.string().meta({ description: "CloudFormation's name of the type." }),
            service: z
              .string()
              .meta({ description: 'The service, as a value of `GET /resources?service=`.' }),
          }),
        )
        .readonly(),
    }),
    examples: { answer: { items: [{ type: 'AWS::SQS::Queue', service: 'sqs' }] } },
  },
});
