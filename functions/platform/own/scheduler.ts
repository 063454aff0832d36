import {
  ConflictException,
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ResourceNotFoundException,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { isOnce, type Schedule } from '../../core/tasks/schedule.ts';
import { createRequestHandler } from '../calls/request-handler.ts';
import { createRetryRule } from '../calls/retry.ts';
import { ownFailure } from './own-service.ts';

export interface WantedSchedule {
  readonly schedule: Schedule;
  readonly enabled: boolean;
  /** 0 for the exact minute. */
  readonly flexibleMinutes: number;
  /** The input of the state machine's execution. */
  readonly input: string;
}

/** The schedules of all tasks. Everything may be done twice. Throws PlatformError. */
export interface Scheduler {
  put(name: string, wanted: WantedSchedule): Promise<void>;
  remove(name: string): Promise<void>;
  exists(name: string): Promise<boolean>;
}

export interface SchedulerOptions {
  readonly groupName: string;
  readonly stateMachineArn: string;
  /** What Scheduler assumes to start an execution. */
  readonly roleArn: string;
  readonly deadLetterArn: string;
  /** The client that tests give. */
  readonly client?: Pick<SchedulerClient, 'send'>;
}

export function openScheduler(options: SchedulerOptions): Scheduler {
  const { groupName } = options;
  const client = options.client ?? connect();

  async function update(name: string, wanted: WantedSchedule): Promise<boolean> {
    try {
      await client.send(new UpdateScheduleCommand(inputOf(name, wanted, options)));
      return true;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return false;
      throw failed('UpdateSchedule', error);
    }
  }

  async function create(name: string, wanted: WantedSchedule): Promise<boolean> {
    try {
      await client.send(new CreateScheduleCommand(inputOf(name, wanted, options)));
      return true;
    } catch (error) {
      if (error instanceof ConflictException) return false;
      throw failed('CreateSchedule', error);
    }
  }

  return {
    async put(name, wanted) {
      if (await update(name, wanted)) return;
      if (await create(name, wanted)) return;
      // Somebody made it in between.
      if (await update(name, wanted)) return;
      throw failed('UpdateSchedule', new Error(`The schedule ${name} comes and goes.`));
    },

    async remove(name) {
      try {
        await client.send(new DeleteScheduleCommand({ Name: name, GroupName: groupName }));
      } catch (error) {
        if (!(error instanceof ResourceNotFoundException)) throw failed('DeleteSchedule', error);
      }
    },

    async exists(name) {
      try {
        await client.send(new GetScheduleCommand({ Name: name, GroupName: groupName }));
        return true;
      } catch (error) {
        if (error instanceof ResourceNotFoundException) return false;
        throw failed('GetSchedule', error);
      }
    },
  };
}

// The default is 24 hours, in which the next day's run would meet the one before.
const maximumAge = 3600;

function inputOf(
  name: string,
  { schedule, enabled, flexibleMinutes, input }: WantedSchedule,
  options: SchedulerOptions,
): CreateScheduleCommandInput {
  return {
    Name: name,
    GroupName: options.groupName,
    ScheduleExpression: schedule.expression,
    ScheduleExpressionTimezone: schedule.timeZone,
    // One that has fired goes: AWS keeps it otherwise, and a Region takes a million.
    ActionAfterCompletion: isOnce(schedule) ? 'DELETE' : 'NONE',
    State: enabled ? 'ENABLED' : 'DISABLED',
    FlexibleTimeWindow:
      flexibleMinutes > 0
        ? { Mode: 'FLEXIBLE', MaximumWindowInMinutes: flexibleMinutes }
        : { Mode: 'OFF' },
    Target: {
      Arn: options.stateMachineArn,
      RoleArn: options.roleArn,
      Input: input,
      DeadLetterConfig: { Arn: options.deadLetterArn },
      RetryPolicy: { MaximumEventAgeInSeconds: maximumAge },
    },
  };
}

function connect(): SchedulerClient {
  const retry = createRetryRule();
  return new SchedulerClient({
    retryStrategy: retry.strategy(),
    requestHandler: createRequestHandler(retry),
  });
}

const failed = (operation: string, cause: unknown) =>
  ownFailure('Scheduler', { service: 'scheduler', operation }, cause);
