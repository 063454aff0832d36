import Box from '@cloudscape-design/components/box';
import StatusIndicator, {
  type StatusIndicatorProps,
} from '@cloudscape-design/components/status-indicator';
import { worstFirst } from '../../parts/counts.ts';
import { Time } from '../../parts/time.tsx';
import type { Account } from '../../queries/accounts.ts';
import type { CountedItem } from '../../queries/counts.ts';
import { overviewTexts as texts } from '../../texts/en/overview.ts';
import { CountedList, type CountedRow } from './counted-list.tsx';
import { Worst } from './worst.tsx';

const shapes: Readonly<Record<Account['state'], StatusIndicatorProps.Type>> = {
  connected: 'success',
  degraded: 'warning',
  broken: 'error',
  pending: 'pending',
  deleting: 'stopped',
};

/** The order of accounts whose counts say the same: who needs somebody comes first. */
const gravity: readonly Account['state'][] = [
  'broken',
  'degraded',
  'pending',
  'connected',
  'deleting',
];

interface Row extends CountedRow {
  readonly account: Account;
  readonly asOf?: string | undefined;
}

export interface AccountsProps {
  readonly accounts: readonly Account[];
  readonly counts: readonly CountedItem[];
  readonly isAll: boolean;
}

/** The tenant's accounts: whether they can be entered, and what is counted of them. */
export function Accounts({ accounts, counts, isAll }: AccountsProps) {
  const countsOf = new Map(counts.map((item) => [item.key, item]));
  const rows = accounts
    .map((account): Row => {
      const counted = countsOf.get(account.accountId);
      return {
        key: account.accountId,
        name: account.name,
        account,
        severities: counted?.severities,
        asOf: counted?.asOf,
        of: { account: account.accountId },
      };
    })
    .sort(
      (one, other) =>
        worstFirst(one.severities ?? {}, other.severities ?? {}) ||
        gravity.indexOf(one.account.state) - gravity.indexOf(other.account.state) ||
        (one.name < other.name ? -1 : 1),
    );
  return (
    <Worst rows={rows} isAll={isAll} parameter="accounts">
      {(shown) => (
        <CountedList
          rows={shown}
          label={texts.accountsTitle}
          empty={texts.stepsWhy}
          before={[
            { id: 'account', header: texts.account, cell: nameOf },
            { id: 'connection', header: texts.connection, cell: connectionOf },
          ]}
          after={[
            {
              id: 'asOf',
              header: texts.lastRun,
              cell: ({ asOf }) =>
                asOf === undefined ? texts.never : <Time at={asOf} as="relative" />,
            },
          ]}
        />
      )}
    </Worst>
  );
}

const nameOf = ({ account: { name, accountId } }: Row) => (
  <>
    {name}
    <Box variant="small" color="text-body-secondary" display="block">
      {accountId}
    </Box>
  </>
);

const connectionOf = ({ account: { state, reason } }: Row) => (
  <div className="connection">
    <StatusIndicator type={shapes[state]}>{texts.states[state]}</StatusIndicator>
    {reason !== undefined && (
      <Box variant="small" color="text-body-secondary" display="block">
        {reason}
      </Box>
    )}
  </div>
);
