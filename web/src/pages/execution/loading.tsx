import Container from '@cloudscape-design/components/container';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { executionTexts as texts } from '../../texts/en/execution.ts';

/** What stands in the place of an execution that is being read: of about its size. */
export const Loading = () => (
  <div role="status" aria-label={texts.loading}>
    <SpaceBetween size="l">
      <Container>
        <Skeleton height="180px" />
      </Container>
      <Container>
        <Skeleton height="320px" />
      </Container>
    </SpaceBetween>
  </div>
);
