import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Link from '@cloudscape-design/components/link';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { covers } from '../../parts/account/covers.ts';
import { Answered } from '../../parts/answered.tsx';
import { CountedList } from '../../parts/counted/counted-list.tsx';
import { serviceRows } from '../../parts/counted/service-rows.ts';
import { addUp, isCounted, knownFailsOf, knownTotalOf, totalOf } from '../../parts/counts.ts';
import { RunNow } from '../../parts/execution/run-now.tsx';
import { RunRefused, useRunStarter } from '../../parts/execution/run-started.tsx';
import { Figure } from '../../parts/figure.tsx';
import { FindingStatusName } from '../../parts/finding-status.tsx';
import { useFindingsHref } from '../../parts/findings-href.ts';
import { counted } from '../../parts/format.ts';
import { Section } from '../../parts/section.tsx';
import { SeverityName } from '../../parts/severity.tsx';
import { Time } from '../../parts/time.tsx';
import type { Account } from '../../queries/accounts.ts';
import { type Counted, countsQuery } from '../../queries/counts.ts';
import { severities } from '../../queries/finding-words.ts';
import { accountTexts as texts } from '../../texts/en/accounts/account.ts';
import { countTexts } from '../../texts/en/counts.ts';
import type { PartProps } from './part-props.ts';

/** What is counted of the account, in all and by service. */
export function Findings({ account }: PartProps) {
  const query = useQuery(countsQuery(useTenant(), 'service', account.accountId));
  return (
    <Answered query={query} loading={<Skeleton height="24rem" />}>
      {(counts) =>
        isCounted(counts) ? (
          <Standing account={account} counts={counts} />
        ) : (
          <NotCounted account={account} />
        )
      }
    </Answered>
  );
}

interface StandingProps {
  readonly account: Account;
  readonly counts: Counted;
}

function Standing({ account: { accountId }, counts: { items, asOf } }: StandingProps) {
  const sum = addUp(items.map((item) => item.severities));
  const stale = totalOf(sum, 'stale');
  const blocked = items.reduce((all, item) => all + item.blocked, 0);
  return (
    <SpaceBetween size="l">
      {asOf !== undefined && (
        <Box color="text-body-secondary">
          {texts.asOf} <Time at={asOf} as="both" />
        </Box>
      )}
      <Figures accountId={accountId} sum={sum} />
      {stale > 0 && <Alert type="warning">{texts.stale(counted(stale, texts.verdicts))}</Alert>}
      <Box>
        {blocked > 0 && `${texts.blocked(counted(blocked, texts.findingsAre))} `}
        <BlindSpots accountId={accountId} />
      </Box>
      <Section title={texts.byService} place="panel">
        <Services accountId={accountId} items={items} />
      </Section>
    </SpaceBetween>
  );
}

interface FiguresProps {
  readonly accountId: string;
  readonly sum: Counted['items'][number]['severities'];
}

/** Each figure is a link to what it counts. */
function Figures({ accountId: account, sum }: FiguresProps) {
  const href = useFindingsHref();
  return (
    <ColumnLayout columns={4} variant="text-grid" minColumnWidth={130}>
      {severities.map((severity) => (
        <Figure
          key={severity}
          label={<SeverityName severity={severity} />}
          name={countTexts.figure[severity]}
          value={knownFailsOf(sum, severity)}
          href={href({ account, severity: [severity], status: ['fail'] })}
          detail={texts.figureDetail[severity]}
        />
      ))}
      {(['error', 'pass'] as const).map((status) => (
        <Figure
          key={status}
          label={<FindingStatusName status={status} />}
          name={countTexts.figure[status]}
          value={knownTotalOf(sum, status)}
          href={href({ account, status: [status] })}
          detail={texts.figureDetail[status]}
        />
      ))}
    </ColumnLayout>
  );
}

function BlindSpots({ accountId: account }: Pick<FiguresProps, 'accountId'>) {
  const tenant = useTenant();
  const follow = useFollow();
  const href = useHref();
  return (
    <Link
      href={href({ to: '/t/$tenant/blind-spots', params: { tenant }, search: { account } })}
      onFollow={follow}
    >
      {texts.blindSpots}
    </Link>
  );
}

interface ServicesProps extends Pick<Counted, 'items'> {
  readonly accountId: string;
}

/** The counts of each service, the worst first. */
const Services = ({ accountId: account, items }: ServicesProps) => (
  <CountedList
    rows={serviceRows(items, { account })}
    label={texts.byService}
    empty={null}
    before={[{ id: 'service', header: texts.service, cell: ({ name }) => name }]}
  />
);

/** Where nothing is counted, nobody may say that anything is well. */
function NotCounted({ account }: { readonly account: Account }) {
  const starter = useRunStarter();
  const isPending = account.state === 'pending';
  return (
    <SpaceBetween size="s">
      <RunRefused starter={starter} />
      <Box fontWeight="bold">{texts.notCounted}</Box>
      <Box>{isPending ? texts.notCountedPending : texts.notCountedDetail}</Box>
      {!isPending && (
        <RunNow
          starter={starter}
          text={texts.run}
          none={texts.noTask}
          isOffered={(task) => covers(task, account)}
        />
      )}
    </SpaceBetween>
  );
}
