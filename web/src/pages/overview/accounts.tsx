import Box from '@cloudscape-design/components/box';
import { AccountName } from '../../parts/account/account-name.tsx';
import { AccountStateName } from '../../parts/account/account-state.tsx';
import { accountStates } from '../../parts/account/account-states.ts';
import { CountedList, type CountedRow } from '../../parts/counted/counted-list.tsx';
import { worstFirst } from '../../parts/counts.ts';
import { Time } from '../../parts/time.tsx';
import type { Account } from '../../queries/accounts.ts';
import type { CountedItem } from '../../queries/counts.ts';
import { overviewTexts as texts } from '../../texts/en/overview.ts';
import { Worst } from './worst.tsx';

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
        accountStates.indexOf(one.account.state) - accountStates.indexOf(other.account.state) ||
        (one.name < other.name ? -1 : 1),
    );
  return (
    <Worst rows={rows} isAll={isAll} parameter="accounts">
      {(shown) => (
        <CountedList
          rows={shown}
          label={texts.accountsTitle}
          empty={null}
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

const nameOf = ({ account: { accountId } }: Row) => (
  <>
    <AccountName accountId={accountId} isLink />
    <Box variant="small" color="text-body-secondary" display="block">
      {accountId}
    </Box>
  </>
);

const connectionOf = ({ account: { state, reason } }: Row) => (
  <div className="connection">
    <AccountStateName state={state} />
    {reason !== undefined && (
      <Box variant="small" color="text-body-secondary" display="block">
        {reason}
      </Box>
    )}
  </div>
);
