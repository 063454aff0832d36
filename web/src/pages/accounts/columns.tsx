import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import { useFollow } from '../../app/use-link.ts';
import { useAccountHref, useConnectHref } from '../../parts/account/account-href.ts';
import { AccountStateName } from '../../parts/account/account-state.tsx';
import type { CountedRow } from '../../parts/counted/counted-list.tsx';
import { counted } from '../../parts/format.ts';
import type { Column } from '../../parts/rows.tsx';
import { Time } from '../../parts/time.tsx';
import type { Account } from '../../queries/accounts.ts';
import { accountsTexts as texts } from '../../texts/en/accounts/accounts.ts';

export interface Row extends CountedRow {
  readonly account: Account;
}

/** How many regions are named: of more, their number. */
const few = 2;

/** What the list shows of an account beside what is counted of it. */
export const accountColumns: readonly [Column<Row>, Column<Row>] = [
  {
    id: 'account',
    header: texts.columns.account,
    cell: ({ account }) => <Named account={account} />,
    minWidth: 200,
  },
  {
    id: 'state',
    header: texts.columns.state,
    cell: ({ account }) => <State account={account} />,
    minWidth: 300,
    isWide: true,
  },
];

function Named({ account: { accountId, name, regions } }: Pick<Row, 'account'>) {
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
      <Box variant="small" color="text-body-secondary" display="block">
        {regions.length > few ? counted(regions.length, texts.regions) : regions.join(', ')}
      </Box>
    </>
  );
}

/** What an account is, why, and where that is mended. */
function State({ account }: Pick<Row, 'account'>) {
  const { state, verifiedAt } = account;
  const reason =
    account.reason ?? (state === 'pending' || state === 'deleting' ? texts.reasons[state] : '');
  return (
    <div className="account-state">
      <AccountStateName state={state} />
      {reason !== '' && <div className="account-reason">{reason}</div>}
      <Box variant="small" color="text-body-secondary" display="block">
        {texts.verified}{' '}
        {verifiedAt === undefined ? texts.never : <Time at={verifiedAt} as="relative" />}
      </Box>
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
