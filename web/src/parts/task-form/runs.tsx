import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { After, TaskPreview } from '../../queries/tasks.ts';
import { taskFormTexts as texts } from '../../texts/en/tasks/task-form.ts';
import { taskWords } from '../../texts/en/tasks/task-words.ts';
import { counted, numberInWords } from '../format.ts';
import { AfterTasks } from '../task/after-tasks.tsx';
import { Time } from '../time.tsx';
import { Caution } from './caution.tsx';

interface RunsProps {
  readonly preview: TaskPreview;
  /** The tasks after which it runs, so that nobody knows when; `null` for none. */
  readonly after: After | null;
}

/** When a task runs next, and what that comes to in a day beside all other tasks. */
export function Runs({ preview, after }: RunsProps) {
  const { nextRuns, mayStartLaterByMinutes: minutes, runsADay } = preview;
  if (after) {
    return (
      <Box>
        <AfterTasks after={after} />
      </Box>
    );
  }
  if (nextRuns.length === 0) return <Box>{texts.demandHint}</Box>;
  const all = runsADay.own + runsADay.ofOthers;
  return (
    <SpaceBetween size="xs">
      <NextRuns times={nextRuns} />
      {minutes > 0 && (
        <Box variant="small" display="block">
          {taskWords.mayStartLater(numberInWords(minutes))}
        </Box>
      )}
      <div>
        <Box variant="awsui-key-label">{texts.runsADay}</Box>
        <Box>
          {texts.runsOfAll(
            counted(runsADay.own, texts.ownRuns),
            numberInWords(all),
            numberInWords(runsADay.permitted),
          )}
        </Box>
      </div>
      {all > runsADay.permitted && <Caution>{texts.tooManyRuns}</Caution>}
    </SpaceBetween>
  );
}

/** The next runs, the soonest first. */
export const NextRuns = ({ times }: { readonly times: readonly string[] }) => (
  <ol className="task-runs">
    {times.map((at, index) => (
      <li key={at}>
        <Time at={at} as={index === 0 ? 'both' : 'full'} />
      </li>
    ))}
  </ol>
);
