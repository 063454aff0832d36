import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';
import { useTenant } from '../../app/use-tenant.ts';
import { Answered } from '../../parts/answered.tsx';
import { RunNow } from '../../parts/execution/run-now.tsx';
import { RunRefused, useRunStarter } from '../../parts/execution/run-started.tsx';
import { counted } from '../../parts/format.ts';
import { Time } from '../../parts/time.tsx';
import type { Account } from '../../queries/accounts.ts';
import { latestRunsQuery } from '../../queries/last-run.ts';
import { tasksQuery } from '../../queries/tasks.ts';
import { overviewTexts as texts } from '../../texts/en/overview.ts';
import { soonestFirst } from './next-run.ts';
import { Running } from './running.tsx';

/**
 * What stands in the place of the figures, while nothing was ever assessed: when that changes, and how to have it
 * sooner.
 */
export function NoRun({ accounts }: { readonly accounts: readonly Account[] }) {
  const latest = useQuery(latestRunsQuery(useTenant()));
  const starter = useRunStarter();
  const waiting = accounts.filter(({ state }) => state === 'pending').length;
  return (
    <Container
      header={
        <Header variant="h2" description={texts.noRunDetail} actions={<RunNow starter={starter} />}>
          {texts.noRun}
        </Header>
      }
    >
      <SpaceBetween size="s">
        <RunRefused starter={starter} />
        <Answered query={latest} loading={<Skeleton height="1.5rem" />}>
          {({ running }) => (running ? <Running {...running} /> : <NextRun />)}
        </Answered>
        {waiting > 0 && (
          <StatusIndicator type="pending" wrapText>
            {texts.pendingAccounts(counted(waiting, texts.accounts), waiting)}
          </StatusIndicator>
        )}
      </SpaceBetween>
    </Container>
  );
}

function NextRun() {
  const tasks = useQuery(tasksQuery(useTenant()));
  return (
    <Answered query={tasks} loading={<Skeleton height="1.5rem" />}>
      {(all) => {
        const next = all.toSorted(soonestFirst)[0]?.nextRuns[0];
        if (next === undefined) return <Box>{texts.noNext}</Box>;
        return (
          <Box>
            {texts.nextAt} <Time at={next} as="both" />
          </Box>
        );
      }}
    </Answered>
  );
}
