import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useParams } from '@tanstack/react-router';
import { Failure } from '../../app/failure.tsx';
import { useTenant } from '../../app/use-tenant.ts';
import { countsInWords } from '../../parts/execution/run-counts.ts';
import { RunRefused, useRunStarter } from '../../parts/execution/run-started.tsx';
import { Page } from '../../parts/page.tsx';
import type { AnyExecution, Execution, OneExecution } from '../../queries/executions.ts';
import { executionTexts as texts } from '../../texts/en/execution.ts';
import { runTexts } from '../../texts/en/runs.ts';
import { Actions } from './actions.tsx';
import { Blocked } from './blocked.tsx';
import { FallenCoverage, FirstCause } from './first-cause.tsx';
import { Loading } from './loading.tsx';
import { Origin } from './origin.tsx';
import { Pending, pendingOf } from './pending.tsx';
import { Summary } from './summary.tsx';
import { Tabs } from './tabs.tsx';
import { useExecution } from './use-execution.ts';
import { type ExecutionView, viewOf } from './view.ts';

/** One execution: live while it runs, and what came of it. */
export function ExecutionPage() {
  const tenant = useTenant();
  const { executionId } = useParams({ from: '/t/$tenant/executions/$executionId' });
  // Another execution is another page: nothing of the one before stays.
  return <OnePage key={executionId} one={{ tenant, executionId }} />;
}

function OnePage({ one }: { readonly one: OneExecution }) {
  const { execution, seen, failure, hasEnded } = useExecution(one);
  const starter = useRunStarter();
  const known = execution.data;
  const isPlanned = known !== undefined && 'plannedShards' in known;
  const progress = seen && 'items' in seen ? seen : undefined;
  const view = isPlanned ? viewOf(known, progress) : undefined;
  return (
    <Page
      title={isPlanned ? texts.titled(known.taskName) : texts.title}
      description={isPlanned && <Origin execution={known} />}
      actions={
        known && (
          <Actions
            one={one}
            taskId={known.taskId}
            status={view?.status ?? seen?.status ?? known.status}
            unclean={view ? view.shards.filter(({ state }) => state !== 'done').length : 0}
            starter={starter}
          />
        )
      }
    >
      <LiveRegion hidden>{hasEnded && isPlanned && view && endInWords(known, view)}</LiveRegion>
      <SpaceBetween size="l">
        {starter.error !== null && <RunRefused starter={starter} />}
        {failure ? (
          <Failure error={failure.error} onRetry={failure.retry} />
        ) : (
          <Body one={one} known={known} seen={seen} view={view} />
        )}
      </SpaceBetween>
    </Page>
  );
}

const endInWords = ({ taskName, type }: Execution, { status, counts }: ExecutionView) =>
  texts.ended(taskName, runTexts.statuses[status], countsInWords(type, counts));

interface BodyProps {
  readonly one: OneExecution;
  readonly known: AnyExecution | undefined;
  readonly seen: Pick<AnyExecution, 'status'> | undefined;
  readonly view: ExecutionView | undefined;
}

function Body({ one, known, seen, view }: BodyProps) {
  if (!known) return <Loading />;
  if (!('plannedShards' in known) || !view) {
    return <Pending status={pendingOf(known, seen)} />;
  }
  return (
    <SpaceBetween size="l">
      {view.cause && <FirstCause cause={view.cause} execution={known} />}
      {isFallen(known) && <FallenCoverage execution={known} />}
      <Summary execution={known} view={view} />
      {hasBlocked(known) && <Blocked execution={known} />}
      <Tabs one={one} view={view} type={known.type} />
    </SpaceBetween>
  );
}

const isFallen = ({ result }: Execution) => (result?.coverageFell.length ?? 0) > 0;

/** While it runs, what could not be read is a part of what it will say at its end. */
const hasBlocked = ({ result, coverage }: Execution) =>
  result !== undefined && coverage.blocked.items.length > 0;
