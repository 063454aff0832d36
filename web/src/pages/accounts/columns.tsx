import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import { useFollow } from '../../app/use-link.ts';
import { AccountStateName } from '../../parts/account/account-state.tsx';
import { useAccountHref, useConnectHref } from '../../parts/account-href.ts';
import type { CountedRow } from '../../parts/counted-list.tsx';
import { counted } from '../../parts/format.ts';
import type { Column } from '../../parts/rows.tsx';
import { Time } from '../../parts/time.tsx';
import type { Account } from '../../queries/accounts.ts';
import { accountsTexts as texts } from '../../texts/en/accounts.ts';

export interface Row extends CountedRow {
  readonly account: Account;
}

/** How many regions are named: of more, their number. */
const few = 2;

/** What the list shows of an account before what is counted of it. */
export const before: readonly [Column<Row>, ...Column<Row>[]] = [
  {
    id: 'account',
    header: texts.columns.account,
    cell: (row) => <Named {...row} />,
    minWidth: 190,
  },
  { id: 'state', header: texts.columns.state, cell: (row) => <State {...row} />, minWidth: 270 },
  {
    id: 'regions',
    header: texts.columns.regions,
    cell: ({ account: { regions } }) =>
      regions.length > few ? (
        <span title={regions.join(', ')}>{counted(regions.length, texts.regionsCounted)}</span>
      ) : (
        regions.join(', ')
      ),
    minWidth: 110,
  },
];

/** And behind it. */
export const behind: readonly Column<Row>[] = [
  {
    id: 'verified',
    header: texts.columns.verified,
    cell: ({ account: { verifiedAt } }) =>
      verifiedAt === undefined ? texts.never : <Time at={verifiedAt} as="relative" />,
    minWidth: 120,
  },
];

function Named({ account: { accountId, name } }: Row) {
  const follow = useFollow();
  const href = useAccountHref();
  return (
    <>
      <Link href={href(accountId)} onFollow={follow}>
        {name}
      </Link>
      <Box variant="small" color="text-body-secondary" display="block">
        {accountId}
      </Box>
    </>
  );
}

/** What an account is, why, and where that is mended. */
function State({ account }: Row) {
  const { state } = account;
  const reason =
    account.reason ?? (state === 'pending' || state === 'deleting' ? texts.reasons[state] : '');
  return (
    <div className="account-state">
      <AccountStateName state={state} />
      {reason !== '' && (
        <Box variant="small" color="text-body-secondary" display="block">
          {reason}
        </Box>
      )}
      <Cure account={account} />
    </div>
  );
}

function Cure({ account: { accountId, name, state } }: Pick<Row, 'account'>) {
  const follow = useFollow();
  const connectHref = useConnectHref();
  const accountHref = useAccountHref();
  if (state === 'connected' || state === 'deleting') return null;
  const isPending = state === 'pending';
  return (
    <Link
      href={isPending ? connectHref(accountId) : accountHref(accountId, 'connection')}
      onFollow={follow}
      ariaLabel={isPending ? texts.goOnOf(name) : texts.cureOf(name)}
    >
      {isPending ? texts.goOn : texts.cure}
    </Link>
  );
}
