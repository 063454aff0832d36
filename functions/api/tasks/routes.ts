import * as z from 'zod';
import { ExecutionId, TaskId } from '../../core/ids.ts';
import { ExecutionSummary } from '../executions/execution-summary.ts';
import { PageQuery, pageOf } from '../http/parameters.ts';
import { defineRoutes } from '../http/route.ts';
import { TaskAnswer, TaskDetail, TaskPreview } from './task-answers.ts';
import { CreateTask, PreviewTask, UpdateTask } from './task-requests.ts';

const TaskPath = z.strictObject({ taskId: TaskId });

const taskId = '01K9QGK3D5T4A8MZ0R2V6C7WXY';
const executionId = '01K9QHB7M2N5P8QRSTVWXYZ012';
const created = {
  taskId,
  name: 'Production, every morning',
  type: 'checks',
  scope: { accounts: ['222222222222'], severities: ['critical', 'high'] },
  schedule: { every: 'day', at: '06:00', timeZone: 'Europe/Berlin' },
  enabled: true,
  failFast: false,
  strict: false,
  after: null,
  notDuring: null,
  catchUp: 'skip',
  scheduling: 'scheduled',
  createdAt: '2026-11-21T12:00:00.000Z',
  nextRuns: ['2026-11-22T05:00:00.000Z', '2026-11-23T05:00:00.000Z', '2026-11-24T05:00:00.000Z'],
  mayStartLaterByMinutes: 15,
  version: 1,
};
const paused = { ...created, enabled: false, scheduling: 'paused', nextRuns: [], version: 2 };
const counts = { pass: 412, fail: 23, error: 0 };
const changes = { new: 0, changed: 2, unchanged: 433, resolved: 1, reopened: 0, 'not-assessed': 0 };
const errorCounts = { authentication: 0, permission: 0, limit: 0, service: 0, platform: 0 };

export const tasksRoutes = defineRoutes({
  listTasks: {
    method: 'GET',
    path: '/tasks',
    access: 'task:read',
    rate: 'read',
    summary: 'List the tasks',
    description: 'In the order of their ids, which is that in which they were made.',
    request: { query: PageQuery },
    status: 200,
    answer: pageOf(TaskAnswer),
    problems: ['invalid-cursor'],
    examples: { answer: { items: [created] } },
  },
  createTask: {
    method: 'POST',
    path: '/tasks',
    access: 'task:write',
    rate: 'write',
    costs: true,
    summary: 'Make a task',
    description:
      'A tenant has at most 100, and all its schedules together come to at most as many executions a day as its plan permits (free: 100). While `scheduling` is "scheduling", EventBridge Scheduler has not confirmed the schedule yet; if that was interrupted or failed, it is done within 20 minutes. The same holds for changes.',
    request: { body: CreateTask },
    status: 201,
    answer: TaskAnswer,
    problems: ['limit-reached'],
    examples: {
      body: {
        name: created.name,
        type: 'checks',
        scope: created.scope,
        schedule: created.schedule,
      },
      answer: created,
    },
  },
  previewTask: {
    method: 'POST',
    path: '/tasks/preview',
    access: 'task:read',
    rate: 'read',
    summary: 'Preview a task',
    description:
      'What a task of this scope would cover, and when it would run, if it were not paused. Nothing is stored. What `POST /tasks` refuses of a scope or a schedule is refused here, too; more executions a day than the plan permits are reported, not refused.',
    request: { body: PreviewTask },
    status: 200,
    repeatable: true,
    readsOnly: true,
    answer: TaskPreview,
    problems: ['not-found'],
    examples: {
      body: { scope: { services: ['sns', 'sqs'] }, schedule: created.schedule },
      answer: {
        checks: 11,
        categories: { security: 7, reliability: 2, operations: 2 },
        services: ['sns', 'sqs'],
        accounts: ['222222222222'],
        leftOut: [{ accountId: '333333333333', because: 'not-connected' }],
        regions: ['eu-central-1', 'us-east-1'],
        paidChecks: [],
        beyondRole: [],
        nextRuns: [...created.nextRuns, '2026-11-25T05:00:00.000Z', '2026-11-26T05:00:00.000Z'],
        mayStartLaterByMinutes: 15,
        runsADay: { own: 1, ofOthers: 24, permitted: 100 },
      },
    },
  },
  readTask: {
    method: 'GET',
    path: '/tasks/{taskId}',
    access: 'task:read',
    rate: 'read',
    summary: 'Read a task',
    request: { path: TaskPath },
    status: 200,
    answer: TaskDetail,
    examples: {
      answer: {
        ...created,
        lastAssessedAt: '2026-11-21T05:14:09.120Z',
        lastExecution: { executionId, status: 'passed', startedAt: '2026-11-21T05:12:40.000Z' },
      },
    },
  },
  updateTask: {
    method: 'PATCH',
    path: '/tasks/{taskId}',
    access: 'task:write',
    rate: 'write',
    costs: true,
    summary: 'Change a task',
    description: 'An execution that is in progress goes on as it was planned.',
    request: { path: TaskPath, body: UpdateTask },
    status: 200,
    answer: TaskAnswer,
    problems: ['conflict', 'limit-reached'],
    examples: {
      body: {
        schedule: { every: 'month', on: 'last', at: '22:00', timeZone: 'Asia/Tokyo' },
        version: 1,
      },
      answer: {
        ...created,
        schedule: { every: 'month', on: 'last', at: '22:00', timeZone: 'Asia/Tokyo' },
        nextRuns: [
          '2026-11-30T13:00:00.000Z',
          '2026-12-31T13:00:00.000Z',
          '2027-01-31T13:00:00.000Z',
        ],
        version: 2,
      },
    },
  },
  deleteTask: {
    method: 'DELETE',
    path: '/tasks/{taskId}',
    access: 'task:write',
    rate: 'write',
    summary: 'Delete a task',
    description:
      'Deletes its schedule, too. Its executions and findings stay, except the findings of its own checks (`custom`). Refused while an execution is in progress (stop it first), and while other tasks run after it.',
    request: { path: TaskPath },
    status: 204,
    problems: ['run-in-progress', 'conflict'],
    examples: {},
  },
  pauseTask: {
    method: 'POST',
    path: '/tasks/{taskId}/pause',
    access: 'task:write',
    rate: 'write',
    summary: 'Pause a task',
    description:
      'Its schedule starts no execution until it is resumed. An execution in progress goes on.',
    request: { path: TaskPath },
    status: 200,
    repeatable: true,
    answer: TaskAnswer,
    problems: ['conflict'],
    examples: { answer: paused },
  },
  resumeTask: {
    method: 'POST',
    path: '/tasks/{taskId}/resume',
    access: 'task:write',
    rate: 'write',
    costs: true,
    summary: 'Resume a task',
    request: { path: TaskPath },
    status: 200,
    repeatable: true,
    answer: TaskAnswer,
    problems: ['conflict', 'limit-reached'],
    examples: { answer: { ...created, version: 3 } },
  },
  executeTask: {
    method: 'POST',
    path: '/tasks/{taskId}/execute',
    access: 'task:execute',
    rate: 'run',
    costs: true,
    summary: 'Run a task now',
    description:
      'Answers as soon as the execution is started; read it to see how it gets on. Refused while another execution of the task is in progress, or one that writes the same findings.',
    request: { path: TaskPath },
    status: 202,
    answer: z.object({ executionId: ExecutionId, taskId: TaskId }),
    problems: ['run-in-progress'],
    examples: { answer: { executionId, taskId } },
  },
  listTaskExecutions: {
    method: 'GET',
    path: '/tasks/{taskId}/executions',
    access: 'execution:read',
    rate: 'read',
    summary: 'List the executions of a task',
    description: 'The newest first. They are kept for 400 days.',
    request: { path: TaskPath, query: PageQuery },
    status: 200,
    answer: pageOf(ExecutionSummary),
    problems: ['invalid-cursor'],
    examples: {
      answer: {
        items: [
          {
            executionId,
            taskId,
            taskName: created.name,
            type: 'checks',
            trigger: 'schedule',
            startedAt: '2026-11-21T05:12:40.000Z',
            status: 'passed',
            result: { endedAt: '2026-11-21T05:14:09.120Z', counts, changes, errorCounts },
          },
        ],
      },
    },
  },
});
