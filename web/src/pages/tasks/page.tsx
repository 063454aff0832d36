import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { Failure } from '../../app/failure.tsx';
import { useRefusal } from '../../app/role.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { Deed } from '../../parts/deed.tsx';
import { RunRefused, type RunStarter, useRunStarter } from '../../parts/execution/run-started.tsx';
import { NumberedPages } from '../../parts/list/numbered-pages.tsx';
import { pageOf } from '../../parts/list/page-of.ts';
import { Page } from '../../parts/page.tsx';
import { Rows } from '../../parts/rows.tsx';
import { tasksQuery } from '../../queries/tasks.ts';
import { listTexts } from '../../texts/en/list.ts';
import { tasksTexts as texts } from '../../texts/en/tasks/tasks.ts';
import { useColumns } from './columns.tsx';
import { tasksSearch } from './search.ts';

const route = '/t/$tenant/tasks';

/** How many stand on a page: the last execution of each is read by itself. */
const pageSize = 20;

/** The tenant's tasks. */
export function TasksPage() {
  const starter = useRunStarter();
  return (
    <Page title={texts.title} description={texts.description} actions={<NewTask />}>
      <SpaceBetween size="m">
        {starter.error !== null && <RunRefused starter={starter} />}
        <Tasks starter={starter} />
      </SpaceBetween>
    </Page>
  );
}

function NewTask() {
  const tenant = useTenant();
  const router = useRouter();
  return (
    <Deed
      text={texts.newTask}
      variant="primary"
      refusal={useRefusal('task:write')}
      onClick={() => void router.navigate({ to: '/t/$tenant/tasks/new', params: { tenant } })}
    />
  );
}

function Tasks({ starter }: { readonly starter: RunStarter }) {
  const query = useQuery(tasksQuery(useTenant()));
  const search = useSearch({ from: route });
  const navigate = useNavigate({ from: route });
  const columns = useColumns(starter);
  if (query.error) {
    return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  }
  const all = query.data ?? [];
  const page = pageOf(all, pageSize, search.page);
  return (
    <Rows
      title={texts.title}
      header={
        <Header variant="h2" {...(query.data && { counter: texts.counter(`${all.length}`) })}>
          {texts.title}
        </Header>
      }
      columns={columns}
      items={page.items}
      keyOf={({ taskId }) => taskId}
      nameOf={({ name }) => name}
      isLoading={query.isPending}
      loading={texts.loading}
      turns={
        <NumberedPages
          page={page}
          label={listTexts.of(texts.title)}
          onTurn={(number) => void navigate({ search: tasksSearch({ page: number }) })}
        />
      }
      empty={
        <SpaceBetween size="s">
          <Box fontWeight="bold">{texts.empty}</Box>
          <Box>{texts.emptyNext}</Box>
          <NewTask />
        </SpaceBetween>
      }
    />
  );
}
