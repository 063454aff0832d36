import Box from '@cloudscape-design/components/box';
import { useQueryClient } from '@tanstack/react-query';
import { useTenant } from '../../app/use-tenant.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { OpenRunning } from '../../parts/execution/open-running.tsx';
import {
  type AccountDetail,
  accountQuery,
  accountsQuery,
  deleteAccount,
} from '../../queries/accounts.ts';
import { accountTexts } from '../../texts/en/accounts/account.ts';

const texts = accountTexts.deletion;

export interface DeletionProps {
  readonly account: AccountDetail;
  readonly onClose: () => void;
}

/** Asks whether the account is to be deleted, and says what that erases. */
export function Deletion({ account, onClose }: DeletionProps) {
  const tenant = useTenant();
  const queries = useQueryClient();
  const { accountId, name } = account;
  const erase = async (idempotencyKey: string) => {
    await deleteAccount({ tenant, accountId, idempotencyKey });
    // From now on the page follows it until it is gone.
    await Promise.all(
      [accountQuery({ tenant, accountId }), accountsQuery(tenant)].map(({ queryKey }) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
  };
  return (
    <Dialog
      title={texts.title(name)}
      deed={texts.deed}
      typed={accountId}
      remedy={(error) => <OpenRunning error={error} />}
      onDo={erase}
      onClose={onClose}
    >
      {texts.meaning.map((sentence) => (
        <Box key={sentence}>{sentence}</Box>
      ))}
    </Dialog>
  );
}
