import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useRefusal } from '../../app/role.ts';
import { Deed } from '../../parts/deed.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import type { RunStarter } from '../../parts/execution/run-started.tsx';
import {
  type ExecutionStatus,
  forgetBeforeRun,
  type OneExecution,
  stopExecution,
} from '../../queries/executions.ts';
import { isOver } from '../../queries/watching.ts';
import { executionTexts as texts } from '../../texts/en/execution.ts';

export interface ActionsProps {
  readonly one: OneExecution;
  readonly taskId: string;
  readonly status: ExecutionStatus;
  /** How many shards did not finish cleanly. */
  readonly unclean: number;
  readonly starter: RunStarter;
}

/** What can be done with an execution. Each of it takes effect when the API says so. */
export function Actions({ one, taskId, status, unclean, starter }: ActionsProps) {
  const control = useRefusal('execution:control');
  const execute = useRefusal('task:execute');
  const isRunning = !isOver({ status });
  const nothingFailed = unclean === 0 ? texts.nothingFailed : undefined;
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {isRunning && <Stop one={one} refusal={control} />}
      {!isRunning && status !== 'not-started' && (
        <Deed
          text={texts.actions.rerunFailed}
          refusal={control ?? nothingFailed}
          isBusy={starter.isStarting}
          onClick={() => starter.start({ failedOf: one.executionId })}
        />
      )}
      {!isRunning && (
        <Deed
          text={texts.actions.runAgain}
          refusal={execute}
          isBusy={starter.isStarting}
          onClick={() => starter.start({ taskId })}
        />
      )}
    </SpaceBetween>
  );
}

interface StopProps {
  readonly one: OneExecution;
  readonly refusal: string | undefined;
}

function Stop({ one, refusal }: StopProps) {
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const [isStopping, setStopping] = useState(false);
  return (
    <>
      <Deed
        text={isStopping ? texts.actions.stopping : texts.actions.stop}
        refusal={refusal ?? (isStopping ? texts.stopAsked : undefined)}
        onClick={() => setAsked(true)}
      />
      {isAsked && (
        <Dialog
          title={texts.stopTitle}
          deed={texts.actions.stop}
          onDo={async (idempotencyKey) => {
            try {
              await stopExecution({ ...one, idempotencyKey });
            } catch (error) {
              // It may have ended meanwhile: what is on screen is older than the answer.
              void forgetBeforeRun(queries, one.tenant);
              throw error;
            }
            setStopping(true);
          }}
          onClose={() => setAsked(false)}
        >
          {texts.stopMeaning.map((sentence) => (
            <Box key={sentence}>{sentence}</Box>
          ))}
        </Dialog>
      )}
    </>
  );
}
