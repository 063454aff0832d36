import SpaceBetween from '@cloudscape-design/components/space-between';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useRefusal } from '../../app/role.ts';
import { Deed } from '../../parts/deed.tsx';
import { accountTexts as texts } from '../../texts/en/accounts/account.ts';
import { connectionTexts } from '../../texts/en/accounts/connection.ts';
import { Deletion } from './deletion.tsx';
import type { PartProps } from './part-props.ts';
import { accountSearch } from './search.ts';

/** What can be done with the account. */
export function Actions({ account, verifier }: PartProps) {
  const { name, state } = account;
  const role = useRefusal('account:write');
  const navigate = useNavigate({ from: '/t/$tenant/accounts/$accountId' });
  const [isAsked, setAsked] = useState(false);
  const refusal = role ?? (state === 'deleting' ? texts.cannotEdit : undefined);
  return (
    <SpaceBetween size="xs" direction="horizontal">
      <Deed
        text={texts.actions.delete}
        ariaLabel={texts.deleteOf(name)}
        refusal={refusal}
        onClick={() => setAsked(true)}
      />
      <Deed
        text={texts.actions.edit}
        ariaLabel={texts.editOf(name)}
        refusal={refusal}
        onClick={() =>
          void navigate({ search: (before) => accountSearch({ ...before, edit: 'yes' }) })
        }
      />
      <Deed
        text={connectionTexts.verify}
        ariaLabel={connectionTexts.verifyOf(name)}
        variant={state === 'connected' || state === 'pending' ? 'normal' : 'primary'}
        refusal={refusal}
        isBusy={verifier.isVerifying}
        onClick={() => {
          verifier.verify();
          void navigate({ search: { tab: 'connection' } });
        }}
      />
      {isAsked && <Deletion account={account} onClose={() => setAsked(false)} />}
    </SpaceBetween>
  );
}
