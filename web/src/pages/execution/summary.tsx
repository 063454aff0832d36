import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs, {
  type KeyValuePairsProps,
} from '@cloudscape-design/components/key-value-pairs';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { ExecutionStatusName } from '../../parts/execution/execution-status.tsx';
import { changesInWords, spanInWords } from '../../parts/execution/run-counts.ts';
import { counted, durationInWords, listInWords, numberInWords } from '../../parts/format.ts';
import { Time } from '../../parts/time.tsx';
import type { Execution } from '../../queries/executions.ts';
import { isOver } from '../../queries/watching.ts';
import { countTexts } from '../../texts/en/counts.ts';
import { executionTexts as texts } from '../../texts/en/execution.ts';
import { runTexts } from '../../texts/en/runs.ts';
import { taskFormTexts } from '../../texts/en/tasks/task-form.ts';
import { words } from '../../texts/en/words.ts';
import type { ExecutionView } from './view.ts';

export interface SummaryProps {
  readonly execution: Execution;
  readonly view: ExecutionView;
}

/** How it stands: status, how far it is, and what it has counted. */
export function Summary({ execution, view }: SummaryProps) {
  const { status, progress } = view;
  const isRunning = !isOver(view);
  const reason = execution.result?.reason;
  return (
    <Container header={<Header variant="h2">{isRunning ? texts.progress : texts.result}</Header>}>
      <SpaceBetween size="m">
        <div>
          <ExecutionStatusName status={status} />
          <Box color="text-body-secondary">{texts.meaning[status]}</Box>
          {reason !== undefined && <Box>{texts.reason(reason)}</Box>}
        </div>
        {isRunning && progress.all > 0 && (
          <ProgressBar
            value={(100 * progress.ended) / progress.all}
            label={texts.shardsEnded}
            additionalInfo={progressInWords(progress)}
          />
        )}
        <KeyValuePairs columns={4} minColumnWidth={150} items={figures(execution, view)} />
      </SpaceBetween>
    </Container>
  );
}

function progressInWords({ all, ended, running, waiting, failed }: ExecutionView['progress']) {
  const { where } = texts;
  return listInWords([
    where.ended(numberInWords(ended), numberInWords(all)),
    ...(running > 0 ? [where.running(numberInWords(running))] : []),
    ...(waiting > 0 ? [where.waiting(numberInWords(waiting))] : []),
    ...(failed > 0 ? [where.failed(numberInWords(failed))] : []),
  ]);
}

function figures(
  execution: Execution,
  { startedAt, endedAt, counts, changes, repeats, shards, progress }: ExecutionView,
): KeyValuePairsProps['items'] {
  const calls = shards.reduce((sum, shard) => sum + shard.calls, 0);
  const span = spanInWords(startedAt, endedAt ?? new Date().toISOString());
  // Where nothing could be judged, nobody knows that nothing fails.
  const isUnjudged = counts.error > 0 && counts.fail === 0 && counts.pass === 0;
  const judged = (count: number) => (isUnjudged ? undefined : count);
  const isInventory = execution.type === 'resource_list';
  const settings = [
    ...(execution.failFast ? [texts.failFast] : []),
    ...(execution.strict ? [texts.strict] : []),
  ];
  return [
    ...(isInventory
      ? [{ label: runTexts.listed, value: <Count value={judged(counts.pass)} /> }]
      : [{ label: words.statuses.fail, value: <Count value={judged(counts.fail)} /> }]),
    { label: words.statuses.error, value: <Count value={counts.error} /> },
    ...(isInventory
      ? []
      : [{ label: words.statuses.pass, value: <Count value={judged(counts.pass)} /> }]),
    { label: texts.changes, value: changesInWords(changes) },
    { label: texts.started, value: <Time at={startedAt} as="both" /> },
    { label: texts.duration, value: endedAt === undefined ? texts.soFar(span) : span },
    {
      label: texts.scope,
      value: [
        counted(execution.accounts.length, texts.accounts),
        counted(execution.checks, taskFormTexts.subjects[execution.type]),
        counted(progress.all, texts.shardsCounted),
        ...settings,
      ].join(' · '),
    },
    {
      label: texts.calls,
      value: (
        <>
          {numberInWords(calls)}
          <Box variant="small" display="block">
            {repeatsInWords(execution, repeats)}
          </Box>
        </>
      ),
    },
  ];
}

const Count = ({ value }: { readonly value: number | undefined }) =>
  value === undefined ? (
    countTexts.notJudged
  ) : (
    <Box fontSize="heading-xl" fontWeight="bold" tagOverride="span">
      {numberInWords(value)}
    </Box>
  );

/** No repeat is silent: those of calls into the accounts, to our own store, and of what Lambda put off. */
function repeatsInWords({ result }: Execution, repeats: number): string {
  const calls = counted(repeats, texts.callsMade);
  const own = result
    ? [
        ...(result.storeRepeats > 0
          ? [texts.storeRepeats(numberInWords(result.storeRepeats))]
          : []),
        ...(result.refusedInvocations > 0
          ? [texts.refusedInvocations(numberInWords(result.refusedInvocations))]
          : []),
      ]
    : [];
  const ofCalls =
    repeats === 0
      ? []
      : [
          result
            ? texts.repeated(calls, durationInWords(result.repeatDelayMilliseconds))
            : texts.repeatedSoFar(calls),
        ];
  const all = [...ofCalls, ...own];
  return all.length === 0 ? texts.noneRepeated : all.join(', ');
}
