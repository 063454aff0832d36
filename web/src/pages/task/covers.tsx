import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Skeleton from '@cloudscape-design/components/skeleton';
import { useQuery } from '@tanstack/react-query';
import { useTenant } from '../../app/use-tenant.ts';
import { Answered } from '../../parts/answered.tsx';
import { Coverage } from '../../parts/task-form/coverage.tsx';
import { previewQuery, type TaskDetail } from '../../queries/tasks.ts';
import { taskTexts as texts } from '../../texts/en/tasks/task.ts';

/** What a run of the task would cover if it began now: accounts come and go, and so do checks. */
export function Covers({ task: { type, scope, custom } }: { readonly task: TaskDetail }) {
  const own = custom && { custom: { checks: custom.checks } };
  const query = useQuery(previewQuery(useTenant(), { type, scope, ...own }));
  return (
    <Container header={<Header variant="h2">{texts.covers}</Header>}>
      <Answered query={query} loading={<Skeleton height="8rem" />}>
        {(preview) => <Coverage preview={preview} type={type} />}
      </Answered>
    </Container>
  );
}
