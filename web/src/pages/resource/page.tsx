import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Failure } from '../../app/failure.tsx';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { Answered } from '../../parts/answered.tsx';
import { CopyIcon } from '../../parts/check/copy-icon.tsx';
import { byCause } from '../../parts/finding/causes.ts';
import { consoleLink } from '../../parts/finding/console-link.ts';
import { titlesWith } from '../../parts/finding/title-of.ts';
import { counted } from '../../parts/format.ts';
import { OutLink } from '../../parts/out-link.tsx';
import { Page } from '../../parts/page.tsx';
import { pagerOf, type Turn } from '../../parts/pager.tsx';
import { Rows } from '../../parts/rows.tsx';
import { catalogueQuery } from '../../queries/checks.ts';
import { turnsOf } from '../../queries/client.ts';
import { findingStatuses } from '../../queries/finding-words.ts';
import { type Finding, findingsQuery } from '../../queries/findings.ts';
import { resourceQuery } from '../../queries/resources.ts';
import { listedTexts } from '../../texts/en/inventory.ts';
import { listTexts } from '../../texts/en/list.ts';
import { resourceTexts as texts } from '../../texts/en/resource.ts';
import { ResourceFacts } from './facts.tsx';
import { InInventory } from './in-inventory.tsx';
import { columnsWith } from './rows.tsx';
import { resourceSearch } from './search.ts';
import { worstFirst } from './worst-first.ts';

const route = '/t/$tenant/resources/$resourceId';

/** A page has all findings of a resource, but of a few that everything is about. */
const perPage = 100;

/** What inventories know of a resource, and all its findings. */
export function ResourcePage() {
  const { tenant, resourceId } = useParams({ from: route });
  const { cursor } = useSearch({ from: route });
  const filter = { resource: resourceId, status: findingStatuses.join(',') };
  const query = useQuery(findingsQuery(tenant, filter, cursor, perPage));
  const listed = useQuery(resourceQuery(tenant, resourceId));
  const rows = listed.error ? [] : (listed.data ?? []);
  const judged = query.error ? undefined : query.data?.items[0];
  const name = judged?.resource?.name ?? rows[0]?.resource.name;
  const atConsole = consoleLink(resourceId);
  return (
    <Page
      title={name ?? texts.title}
      description={<code>{resourceId}</code>}
      actions={
        <SpaceBetween size="s" direction="horizontal" alignItems="center">
          {atConsole !== undefined && <OutLink href={atConsole}>{texts.console}</OutLink>}
          <CopyIcon text={resourceId} label={texts.copyId} />
        </SpaceBetween>
      }
    >
      <SpaceBetween size="l">
        <Answered query={listed} loading={<LoadingListed />}>
          {(known) => known.length > 0 && <InInventory rows={known} />}
        </Answered>
        <Answered query={query} loading={<Loading />}>
          {({ items, cursor: next }) =>
            items.length === 0 ? (
              <None
                isWhole={cursor === undefined && next === undefined}
                isListed={rows.some(({ change }) => change !== 'resolved')}
              />
            ) : (
              <SpaceBetween size="l">
                {!listed.isPending && rows.length === 0 && (
                  <ResourceFacts
                    findings={items}
                    hasMore={next !== undefined || cursor !== undefined}
                  />
                )}
                <Findings findings={items} cursor={cursor} turns={turnsOf(query)} />
              </SpaceBetween>
            )
          }
        </Answered>
      </SpaceBetween>
    </Page>
  );
}

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly cursor: string | undefined;
  readonly turns: ReturnType<typeof turnsOf>;
}

function Findings({ findings, cursor, turns }: FindingsProps) {
  const navigate = useNavigate({ from: route });
  const { data: catalogue, error, refetch } = useQuery(catalogueQuery());
  const isInOnePlace = new Set(findings.map(placeOf)).size === 1;
  const columns = useMemo(
    () => columnsWith(titlesWith(catalogue, findings), isInOnePlace),
    [catalogue, findings, isInOnePlace],
  );
  const causes = worstFirst(byCause(findings, catalogue?.impliedBy ?? nothing));
  const onTurn: Turn = (to, state) =>
    void navigate({ search: resourceSearch({ cursor: to }), state });
  return (
    <SpaceBetween size="m">
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      <Rows
        title={texts.findings}
        header={
          <Header
            variant="h2"
            description={texts.findingsHint}
            counter={`(${linesInWords(findings.length, causes.length)})`}
          >
            {texts.findings}
          </Header>
        }
        columns={columns}
        items={causes}
        keyOf={({ finding }) => finding.findingId}
        nameOf={({ finding }) => finding.checkId}
        empty={null}
        turns={pagerOf({ label: listTexts.of(texts.findings), cursor, ...turns, onTurn })}
      />
    </SpaceBetween>
  );
}

const nothing = () => [];

const placeOf = ({ accountId, region }: Finding) => `${accountId} ${region}`;

/** How many findings there are, and on how many lines they stand, where that is another number. */
function linesInWords(findings: number, lines: number): string {
  const all = counted(findings, texts.results);
  return findings === lines ? all : texts.onLines(all, counted(lines, texts.lines));
}

interface NoneProps {
  /** Whether that was all of the list. */
  readonly isWhole: boolean;
  /** Whether an inventory says that the resource is there. */
  readonly isListed: boolean;
}

/** Why there is nothing: not that all is well with it. */
function None({ isWhole, isListed }: NoneProps) {
  const href = useHref();
  const follow = useFollow();
  const params = { tenant: useTenant() };
  if (!isWhole) return <Container>{texts.behindHere}</Container>;
  return (
    <Container>
      <SpaceBetween size="s">
        <Box fontWeight="bold">{texts.none}</Box>
        <Box>{isListed ? texts.noneOfListed : texts.noneDetail}</Box>
        <Button href={href({ to: '/t/$tenant/blind-spots', params })} onFollow={follow}>
          {texts.toBlindSpots}
        </Button>
      </SpaceBetween>
    </Container>
  );
}

const LoadingListed = () => (
  <div role="status" aria-label={listedTexts.loading}>
    <Skeleton height="8rem" />
  </div>
);

const Loading = () => (
  <div role="status" aria-label={texts.loading}>
    <Skeleton height="24rem" />
  </div>
);
