import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Failure } from '../../app/failure.tsx';
import type { After, Task, TaskPreview } from '../../queries/tasks.ts';
import { taskFormTexts as texts } from '../../texts/en/tasks/task-form.ts';
import { fieldFaults } from '../faults.ts';
import { counted } from '../format.ts';
import { Caution } from './caution.tsx';
import { Coverage } from './coverage.tsx';
import { places } from './places.ts';
import { Runs } from './runs.tsx';
import type { usePreview } from './use-preview.ts';

type Preview = ReturnType<typeof usePreview>;

interface ReviewProps {
  readonly preview: Preview;
  readonly type: Task['type'];
  /** The tasks after which it runs; `null` for none. */
  readonly after: After | null;
}

/** What the task that is written would do, beside the form. */
export const Review = ({ preview, ...written }: ReviewProps) => (
  <Container header={<Header variant="h2">{texts.sections.review}</Header>}>
    <Content {...preview} {...written} />
  </Container>
);

type ContentProps = Preview & Omit<ReviewProps, 'preview'>;

function Content({ query, isComplete, isOfBefore, type, after }: ContentProps) {
  if (!isComplete) return <Box color="text-body-secondary">{texts.reviewWaits}</Box>;
  // An error is of what was asked; whatever has been written since has none yet.
  if (query.error && !isOfBefore) {
    const { elsewhere } = fieldFaults(query.error, places);
    if (elsewhere === undefined) {
      return <Caution>{texts.reviewRefused}</Caution>;
    }
    return <Failure error={elsewhere} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) return <Skeleton height="14rem" />;
  const { data } = query;
  return (
    <>
      <LiveRegion hidden>{isOfBefore ? texts.reviewing : inWords(data, type)}</LiveRegion>
      <div className={isOfBefore ? 'is-of-before' : ''}>
        <SpaceBetween size="l">
          <div>
            <Box variant="h3" padding={{ bottom: 'xxs' }}>
              {texts.covers}
            </Box>
            <Coverage preview={data} type={type} />
          </div>
          <div>
            <Box variant="h3" padding={{ bottom: 'xxs' }}>
              {texts.nextRuns}
            </Box>
            <Runs preview={data} after={after} />
          </div>
        </SpaceBetween>
      </div>
    </>
  );
}

const inWords = ({ checks, services, accounts }: TaskPreview, type: Task['type']) =>
  checks === 0
    ? texts.coversNothing
    : [
        texts.covers,
        counted(checks, texts.subjects[type]),
        counted(services.length, texts.servicesCounted),
        counted(accounts.length, texts.accountsCounted),
      ].join(' ');
