import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFollow } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { useExecutionHref } from '../../parts/execution/execution-href.ts';
import {
  type AccountDetail,
  accountQuery,
  accountsQuery,
  deleteAccount,
} from '../../queries/accounts.ts';
import { executionInTheWay } from '../../queries/running-execution.ts';
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
  const follow = useFollow();
  const href = useExecutionHref();
  const [running, setRunning] = useState<string>();
  const { accountId, name } = account;
  const erase = async (idempotencyKey: string) => {
    try {
      await deleteAccount({ tenant, accountId, idempotencyKey });
    } catch (error) {
      setRunning(executionInTheWay(error));
      throw error;
    }
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
      onDo={erase}
      onClose={onClose}
    >
      {texts.meaning.map((sentence) => (
        <Box key={sentence}>{sentence}</Box>
      ))}
      {running !== undefined && (
        <Link href={href(running)} onFollow={follow}>
          {texts.openRunning}
        </Link>
      )}
    </Dialog>
  );
}
