import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { ExecutionStatusName } from '../../parts/execution/execution-status.tsx';
import { executionTexts as texts } from '../../texts/en/execution.ts';

type PendingStatus = keyof typeof texts.pending;

/** Which of the states before the first shard it is in: what was seen last, until it is planned. */
export const pendingOf = (...looks: readonly ({ readonly status: string } | undefined)[]) =>
  looks
    .flatMap((look) => (look && look.status in texts.pending ? [look.status as PendingStatus] : []))
    .at(-1) ?? 'starting';

export interface PendingProps {
  readonly status: PendingStatus;
}

/** An execution that has no shards yet, or never will. */
export function Pending({ status }: PendingProps) {
  const { title, detail } = texts.pending[status];
  if (status === 'not-started') {
    return (
      <Alert type="warning" header={title}>
        {detail}
      </Alert>
    );
  }
  return (
    <Container>
      <SpaceBetween size="xs">
        <ExecutionStatusName status={status} />
        <Box fontWeight="bold">{title}</Box>
        <Box color="text-body-secondary">{detail}</Box>
      </SpaceBetween>
    </Container>
  );
}
