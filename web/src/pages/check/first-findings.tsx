import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from '../../app/failure.tsx';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { AccountName } from '../../parts/account/account-name.tsx';
import {
  FindingLink,
  RowChanged,
  RowStatus,
  RowVerdict,
} from '../../parts/finding/finding-cells.tsx';
import { useFindingsHref } from '../../parts/findings-href.ts';
import { Rows, type RowsProps } from '../../parts/rows.tsx';
import type { Check } from '../../queries/check.ts';
import { findingStatuses } from '../../queries/finding-words.ts';
import { type Finding, findingsQuery } from '../../queries/findings.ts';
import { checkTexts as texts } from '../../texts/en/check.ts';

/** How many findings the page of a check shows. */
const shown = 10;

export interface FirstFindingsProps {
  readonly check: Check;
  /** Whether the runs counted something that fails or was not assessed. Without counts any finding is looked for. */
  readonly isOpen: boolean;
  readonly header: ReactNode;
}

/** The first findings of a check: those that are open, or where nothing is counted whatever there is. */
export function FirstFindings({ check, isOpen, header }: FirstFindingsProps) {
  const status = (isOpen ? openStatuses : findingStatuses).join(',');
  const filter = { check: check.checkId, status };
  const query = useQuery(findingsQuery(useTenant(), filter, undefined, shown));
  const hrefOf = useFindingsHref();
  const follow = useFollow();
  if (query.error) {
    return (
      <SpaceBetween size="m">
        {header}
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      </SpaceBetween>
    );
  }
  const { items = [], cursor } = query.data ?? {};
  if (query.data && items.length === 0) {
    return (
      <Container header={header}>
        <Nothing check={check} isOpen={isOpen} isWhole={cursor === undefined} />
      </Container>
    );
  }
  return (
    <SpaceBetween size="xs">
      <Rows
        title={texts.findings}
        header={header}
        columns={columns}
        items={items}
        keyOf={({ findingId }) => findingId}
        nameOf={({ resource }) => resource?.name ?? texts.listUnread}
        isLoading={query.isPending}
        loading={texts.loadingFindings}
        empty={null}
      />
      {cursor !== undefined && (
        <Link
          href={hrefOf({ check: check.checkId, ...(!isOpen && { status: findingStatuses }) })}
          onFollow={follow}
        >
          {isOpen ? texts.moreOpen : texts.more}
        </Link>
      )}
    </SpaceBetween>
  );
}

const openStatuses = ['fail', 'error'] as const;

interface NothingProps extends Pick<FirstFindingsProps, 'check' | 'isOpen'> {
  /** Whether all was looked through. */
  readonly isWhole: boolean;
}

/** Why there is nothing to show: never that it passes, as nobody has judged anything by it. */
function Nothing({ check: { resourceType, paid }, isOpen, isWhole }: NothingProps) {
  const href = useHref();
  const follow = useFollow();
  const params = { tenant: useTenant() };
  if (!isWhole) return <Box>{texts.stopped}</Box>;
  if (isOpen) return <Box>{texts.countedNotListed}</Box>;
  return (
    <SpaceBetween size="s">
      <StatusIndicator type="pending" wrapText>
        {texts.never}
      </StatusIndicator>
      <Box>{paid ? texts.neverPaid : texts.neverAsked(resourceType)}</Box>
      <SpaceBetween size="m" direction="horizontal">
        <Link href={href({ to: '/t/$tenant/tasks', params })} onFollow={follow}>
          {texts.toTasks}
        </Link>
        <Link href={href({ to: '/t/$tenant/blind-spots', params })} onFollow={follow}>
          {texts.toBlindSpots}
        </Link>
      </SpaceBetween>
    </SpaceBetween>
  );
}

const columns: RowsProps<Finding>['columns'] = [
  {
    id: 'resource',
    header: texts.columns.resource,
    minWidth: 160,
    cell: (finding) => (
      <div className="resource-name">
        <FindingLink finding={finding} text={finding.resource?.name ?? texts.listUnread} />
      </div>
    ),
  },
  {
    id: 'status',
    header: texts.columns.status,
    minWidth: 130,
    cell: (finding) => <RowStatus finding={finding} />,
  },
  {
    id: 'verdict',
    header: texts.columns.verdict,
    minWidth: 220,
    cell: (finding) => <RowVerdict finding={finding} />,
  },
  {
    id: 'account',
    header: texts.columns.account,
    minWidth: 140,
    cell: ({ accountId }) => <AccountName accountId={accountId} />,
  },
  { id: 'region', header: texts.columns.region, minWidth: 100, cell: ({ region }) => region },
  {
    id: 'changed',
    header: texts.columns.changed,
    minWidth: 120,
    cell: (finding) => <RowChanged finding={finding} />,
  },
];
