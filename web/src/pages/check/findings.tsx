import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import Skeleton from '@cloudscape-design/components/skeleton';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';
import { useFollow } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { Answered } from '../../parts/answered.tsx';
import { StatusCounts } from '../../parts/check/status-counts.tsx';
import { totalOf } from '../../parts/counts.ts';
import { useFindingsHref } from '../../parts/findings-href.ts';
import { counted, numberInWords } from '../../parts/format.ts';
import { Time } from '../../parts/time.tsx';
import type { Check } from '../../queries/check.ts';
import { type CountedItem, type ServiceCounts, serviceCountsQuery } from '../../queries/counts.ts';
import { findingStatuses } from '../../queries/finding-words.ts';
import { checkTexts as texts } from '../../texts/en/check.ts';
import { FirstFindings } from './first-findings.tsx';
import { standingOf } from './standing.ts';

interface CheckFindingsProps {
  readonly check: Check;
}

/** What a check finds in this tenant: counts, and the first findings that are open. */
export function CheckFindings({ check }: CheckFindingsProps) {
  const counts = useQuery(serviceCountsQuery(useTenant(), check.service));
  return (
    <Answered query={counts} loading={<Skeleton height="16rem" />}>
      {(all) => <Found check={check} counts={all} />}
    </Answered>
  );
}

interface FoundProps extends CheckFindingsProps {
  readonly counts: ServiceCounts;
}

function Found({ check, counts }: FoundProps) {
  const item = counts.byCheck.get(check.checkId);
  const standing = standingOf(item, counts);
  const header = <FindingsHeader check={check} item={item} counts={counts} />;
  if (!item || standing === 'open' || standing === 'uncounted') {
    return <FirstFindings check={check} isOpen={standing === 'open'} header={header} />;
  }
  return (
    <Container header={header}>
      <StatusIndicator type={standing === 'passes-everywhere' ? 'success' : 'info'} wrapText>
        {texts.standings[standing]}
      </StatusIndicator>
    </Container>
  );
}

/** How many findings there are, how recent that is, and what it says nothing about. */
function FindingsHeader({
  check,
  item,
  counts,
}: FoundProps & { readonly item?: CountedItem | undefined }) {
  const hrefOf = useFindingsHref();
  const follow = useFollow();
  const { assessed, all } = counts.accounts;
  const { checkId, title } = check;
  return (
    <Header
      variant="h2"
      description={
        item && (
          // It stands in a paragraph: no blocks.
          <>
            <StatusCounts item={item} check={checkId} title={title} />
            <span>
              {item.asOf !== undefined && (
                <>
                  {texts.asOf} <Time at={item.asOf} as="both" />
                  {'. '}
                </>
              )}
              {assessed < all && texts.assessedOf(numberInWords(assessed), numberInWords(all))}{' '}
              {stale(item)}
            </span>
          </>
        )
      }
      actions={
        <Link href={hrefOf({ check: checkId, status: findingStatuses })} onFollow={follow}>
          {texts.allFindings}
        </Link>
      }
    >
      {texts.findings}
    </Header>
  );
}

function stale({ severities }: CountedItem): string | undefined {
  const count = totalOf(severities, 'stale');
  return count === 0 ? undefined : texts.stale(counted(count, texts.verdicts));
}
