import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFollow } from '../../app/use-link.ts';
import { AccountName } from '../../parts/account/account-name.tsx';
import { useExecutionHref } from '../../parts/execution/execution-href.ts';
import { listInWords, numberInWords } from '../../parts/format.ts';
import { Rows, type RowsProps } from '../../parts/rows.tsx';
import type { Execution } from '../../queries/executions.ts';
import { executionTexts as texts } from '../../texts/en/execution.ts';
import { type BlockedCause, causesOf } from './blocked-causes.ts';
import { outcomeInWords } from './outcome.ts';

/** How many operations stand on one line before they are folded. */
const mostOnLine = 3;

/** What the execution could not read, once it has ended: never a part of what passes. */
export function Blocked({ execution }: { readonly execution: Execution }) {
  const href = useExecutionHref();
  const follow = useFollow();
  const { items, more } = execution.coverage.blocked;
  return (
    <Rows
      title={texts.blocked}
      header={
        <Header variant="h2" description={texts.blockedHint}>
          {texts.blocked}
        </Header>
      }
      columns={columns}
      items={causesOf(items)}
      keyOf={keyOf}
      nameOf={outcomeInWords}
      isLoading={false}
      loading={texts.loading}
      empty={null}
      turns={
        more > 0 && (
          <SpaceBetween direction="horizontal" size="xs">
            <Box>{texts.blockedMore(numberInWords(more))}</Box>
            <Link href={href(execution.executionId, 'ledger')} onFollow={follow}>
              {texts.showLedger}
            </Link>
          </SpaceBetween>
        )
      }
    />
  );
}

const keyOf = ({ accountId, state, deniedBy }: BlockedCause) =>
  [accountId, state, deniedBy].join(' ');

const columns: RowsProps<BlockedCause>['columns'] = [
  {
    id: 'account',
    header: texts.blockedColumns.account,
    cell: ({ accountId }) => <AccountName accountId={accountId} withId isLink />,
  },
  { id: 'why', header: texts.blockedColumns.why, cell: outcomeInWords },
  {
    id: 'operations',
    header: texts.blockedColumns.operations,
    cell: ({ operations }) => <Operations names={operations} />,
  },
  {
    id: 'regions',
    header: texts.blockedColumns.regions,
    cell: ({ regions }) => listInWords(regions),
  },
];

function Operations({ names }: { readonly names: readonly string[] }) {
  if (names.length <= mostOnLine) return <code>{names.join(', ')}</code>;
  return (
    <ExpandableSection
      variant="inline"
      headerText={texts.allOperations(numberInWords(names.length))}
    >
      <code>{names.join(', ')}</code>
    </ExpandableSection>
  );
}
