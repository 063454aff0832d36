import Link from '@cloudscape-design/components/link';
import { useQuery } from '@tanstack/react-query';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { AccountName } from '../../parts/account/account-name.tsx';
import { FindingStatusName } from '../../parts/finding-status.tsx';
import type { RowsProps } from '../../parts/rows.tsx';
import { SeverityName } from '../../parts/severity.tsx';
import { catalogueQuery } from '../../queries/checks.ts';
import { type Change, changesQuery } from '../../queries/executions.ts';
import { executionTexts as texts } from '../../texts/en/execution.ts';
import { words } from '../../texts/en/words.ts';
import type { PartProps } from './part-props.ts';
import { ResultRows } from './result-rows.tsx';

/** The findings that the execution changed: each leads to the finding as it stands now. */
export function Changes(part: PartProps) {
  const query = useQuery(changesQuery(part.one, part.cursor));
  return (
    <ResultRows
      {...part}
      name="changes"
      query={query}
      columns={columns}
      nameOf={({ checkId, resource }) => `${checkId} ${resource?.name ?? ''}`}
    />
  );
}

const columns: RowsProps<Change>['columns'] = [
  {
    id: 'check',
    header: texts.columns.check,
    cell: (change) => <FindingLink change={change} />,
    minWidth: 220,
  },
  {
    id: 'change',
    header: texts.columns.change,
    cell: ({ change }) => words.changes[change],
    minWidth: 110,
  },
  {
    id: 'severity',
    header: texts.columns.severity,
    cell: ({ severity }) => <SeverityName severity={severity} />,
    minWidth: 110,
  },
  {
    id: 'status',
    header: texts.columns.status,
    cell: ({ assessment, verdict }) => (
      <FindingStatusName
        status={assessment.state === 'error' || !verdict ? 'error' : verdict.status}
      />
    ),
    minWidth: 140,
  },
  {
    id: 'resource',
    header: texts.columns.resource,
    cell: ({ resource }) => resource?.name ?? texts.noResource,
    minWidth: 160,
  },
  {
    id: 'account',
    header: texts.columns.account,
    cell: ({ accountId }) => <AccountName accountId={accountId} />,
  },
  { id: 'region', header: texts.columns.region, cell: ({ region }) => region },
];

/** The title of the check; its id, until the catalogue is read, and where it has left the catalogue. */
function FindingLink({ change: { checkId, findingId } }: { readonly change: Change }) {
  const { data: catalogue } = useQuery(catalogueQuery());
  const tenant = useTenant();
  const href = useHref();
  const follow = useFollow();
  return (
    <Link
      href={href({ to: '/t/$tenant/findings/$findingId', params: { tenant, findingId } })}
      onFollow={follow}
    >
      {catalogue?.byId.get(checkId)?.title ?? checkId}
    </Link>
  );
}
