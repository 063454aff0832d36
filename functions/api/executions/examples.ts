const counts = { pass: 411, fail: 37, error: 4 };
const changes = {
  new: 0,
  changed: 3,
  unchanged: 445,
  resolved: 1,
  reopened: 0,
  'not-assessed': 4,
};
const errorCounts = { authentication: 0, permission: 4, limit: 0, service: 0, platform: 0 };

export const summary = {
  executionId: '01JD6Y0E8R9V7M1C5T3K2N4P6Q',
  taskId: 'default',
  taskName: 'Every day',
  type: 'checks',
  trigger: 'schedule',
  startedAt: '2026-11-21T03:04:11.000Z',
  status: 'failed',
  result: {
    endedAt: '2026-11-21T03:05:02.000Z',
    category: 'permission',
    counts,
    changes,
    errorCounts,
  },
};

const error = {
  name: 'PermissionError',
  category: 'permission',
  message: 'User is not authorized to perform: s3:GetBucketVersioning.',
  service: 's3',
  operation: 'GetBucketVersioning',
  accountId: '111122223333',
  region: 'eu-west-1',
  requestId: '4442587FB7D0A2F9',
  awsCode: 'AccessDenied',
  httpStatus: 403,
  deniedBy: 'identity',
  observations: 4,
  group: '01',
};

export const detail = {
  ...summary,
  result: {
    ...summary.result,
    status: 'failed',
    coverageFell: [{ accountId: '111122223333', operations: 1 }],
    shards: { done: 0, failed: 1, skipped: 0, lost: 0 },
    calls: 961,
    repeats: 2,
    repeatDelayMilliseconds: 310,
    storeRepeats: 0,
    refusedInvocations: 0,
  },
  scope: {},
  failFast: false,
  strict: false,
  accounts: ['111122223333'],
  checks: 129,
  plannedShards: 1,
  progress: {
    planned: 1,
    waiting: 0,
    running: 0,
    done: 0,
    failed: 1,
    skipped: 0,
    lost: 0,
    gone: 0,
  },
  shards: [
    {
      accountId: '111122223333',
      group: '01',
      services: ['ec2', 'iam', 's3'],
      regions: ['eu-west-1', 'us-east-1'],
      state: 'failed',
      entries: 1,
      startedAt: '2026-11-21T03:04:14.000Z',
      endedAt: '2026-11-21T03:05:00.000Z',
      milliseconds: 46120,
      counts,
      changes,
      errorCounts,
      calls: 961,
      repeats: 2,
      repeatDelayMilliseconds: 310,
      storeRepeats: 0,
      refusedInvocations: 0,
    },
  ],
  errors: { items: [error], more: 0 },
  coverage: {
    calls: { ok: 955, empty: 2, denied: 4 },
    blocked: {
      items: [
        {
          accountId: '111122223333',
          group: '01',
          region: 'eu-west-1',
          operation: 's3:GetBucketVersioning',
          state: 'denied',
          deniedBy: 'identity',
          count: 4,
        },
      ],
      more: 0,
    },
  },
};

const { observations, group, ...first } = error;

export const progress = {
  executionId: summary.executionId,
  taskId: summary.taskId,
  status: 'running',
  startedAt: summary.startedAt,
  shards: { all: 2, waiting: 0, running: 1, ended: 1, failed: 1, gone: 0 },
  counts,
  changes,
  repeats: 2,
  items: [
    {
      accountId: '111122223333',
      group: '01',
      services: ['ec2', 'iam', 's3'],
      regions: ['eu-west-1', 'us-east-1'],
      state: 'failed',
      entries: 1,
      startedAt: '2026-11-21T03:04:14.000Z',
      updatedAt: '2026-11-21T03:05:00.000Z',
      endedAt: '2026-11-21T03:05:00.000Z',
      counts,
      changes,
      errorCounts,
      firstError: { ...first, observations },
      calls: 961,
      repeats: 2,
    },
  ],
  at: '01JD6Y0E8R9V7M1C5T3K2N4P6QCB',
};

export const change = {
  findingId:
    'MTExMTIyMjIzMzMzI3MzI3MzLWJ1Y2tldC12ZXJzaW9uaW5nLWVuYWJsZWQjZXUtd2VzdC0xI2stTk1XQ2RHVnFGLU5tTEZNNGhrRUE',
  accountId: '111122223333',
  service: 's3',
  checkId: 's3-bucket-versioning-enabled',
  region: 'eu-west-1',
  resource: { id: 'arn:aws:s3:::invoices', name: 'invoices' },
  severity: 'medium',
  verdict: {
    status: 'fail',
    message: 'Versioning was never enabled.',
    at: '2026-11-21T03:04:11.000Z',
  },
  assessment: { state: 'assessed' },
  change: 'new',
  changedAt: '2026-11-21T03:04:11.000Z',
};
