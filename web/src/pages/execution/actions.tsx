import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../../app/failure.tsx';
import { useRefusal } from '../../app/role.ts';
import type { RunStarter } from '../../parts/run-started.tsx';
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

interface DeedProps {
  readonly text: string;
  /** Why it cannot be done. @default it can */
  readonly refusal: string | undefined;
  readonly isBusy: boolean;
  readonly onClick: () => void;
}

const Deed = ({ text, refusal, isBusy, onClick }: DeedProps) => (
  <Button
    onClick={onClick}
    disabled={refusal !== undefined || isBusy}
    {...(refusal !== undefined && { disabledReason: refusal })}
  >
    {text}
  </Button>
);

interface StopProps {
  readonly one: OneExecution;
  readonly refusal: string | undefined;
}

function Stop({ one, refusal }: StopProps) {
  const queries = useQueryClient();
  // One key for each time that the question is asked: whoever sends its answer twice stops once.
  const [idempotencyKey, setKey] = useState<string>();
  const { mutate, isPending, isSuccess, error, reset } = useMutation({
    mutationFn: stopExecution,
    onSuccess: () => setKey(undefined),
    // It may have ended meanwhile: what is on screen is older than the answer.
    onError: () => forgetBeforeRun(queries, one.tenant),
  });
  const ask = () => {
    reset();
    setKey(crypto.randomUUID());
  };
  const close = () => setKey(undefined);
  const reason = refusal ?? (isSuccess ? texts.stopAsked : undefined);
  return (
    <>
      <Button
        onClick={ask}
        disabled={reason !== undefined}
        {...(reason !== undefined && { disabledReason: reason })}
      >
        {isSuccess ? texts.actions.stopping : texts.actions.stop}
      </Button>
      <Modal
        visible={idempotencyKey !== undefined}
        onDismiss={close}
        header={texts.stopTitle}
        closeAriaLabel={texts.close}
        footer={
          <Box float="right">
            <SpaceBetween direction="horizontal" size="xs">
              <Button variant="link" onClick={close}>
                {texts.cancel}
              </Button>
              <Button
                variant="primary"
                loading={isPending}
                onClick={() => idempotencyKey && mutate({ ...one, idempotencyKey })}
              >
                {texts.actions.stop}
              </Button>
            </SpaceBetween>
          </Box>
        }
      >
        <SpaceBetween size="s">
          {texts.stopMeaning.map((sentence) => (
            <Box key={sentence}>{sentence}</Box>
          ))}
          {error && <Failure error={error} />}
        </SpaceBetween>
      </Modal>
    </>
  );
}
