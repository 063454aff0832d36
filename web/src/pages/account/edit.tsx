import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { Failure } from '../../app/failure.tsx';
import { useRefusal } from '../../app/role.ts';
import { useTenant } from '../../app/use-tenant.ts';
import {
  AccountFields,
  type AccountValues,
  accountPlaces,
  missingValues,
} from '../../parts/account/account-fields.tsx';
import { fieldFaults } from '../../parts/faults.ts';
import { idempotencyKeys } from '../../parts/idempotency-keys.ts';
import { Page } from '../../parts/page.tsx';
import {
  type AccountDetail,
  accountQuery,
  accountsQuery,
  updateAccount,
} from '../../queries/accounts.ts';
import { accountTexts } from '../../texts/en/accounts/account.ts';
import { changesOf } from './changes-of.ts';
import { accountSearch } from './search.ts';

const texts = accountTexts.edit;

/** The account as it was when the form was filled from it. */
type Read = AccountDetail;

/** Changes name, regions, and what the role may read. */
export function Edit({ account }: { readonly account: AccountDetail }) {
  // What others change meanwhile is told by the API, and not under the hands of whoever writes.
  const [read, setRead] = useState<Read>(account);
  const [values, setValues] = useState<AccountValues>(account);
  const navigate = useNavigate({ from: '/t/$tenant/accounts/$accountId' });
  const close = (tab?: 'connection') =>
    void navigate({ search: accountSearch({ tab }), replace: true });
  const { save, isSaving, error } = useChange(read, {
    onSaved: (saved) => close(saved.reads === read.reads ? undefined : 'connection'),
    onConflict: (current) => {
      setRead(current);
      setValues(current);
    },
  });
  const refusal = useRefusal('account:write');
  const changes = changesOf(read, values);
  const missing = missingValues(values);
  const isConflict = isConflictOf(error);
  const faults = fieldFaults(isConflict ? null : error, accountPlaces);
  const reason = refusal ?? (changes === undefined ? texts.unchanged : undefined);
  const send = () => {
    if (reason !== undefined || isSaving || changes === undefined) return;
    if (Object.keys(missing).length === 0) save(changes);
  };
  return (
    <Page title={texts.title(read.name)} description={read.accountId}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Form
          actions={
            <SpaceBetween size="xs" direction="horizontal">
              <Button variant="link" formAction="none" onClick={() => close()}>
                {texts.cancel}
              </Button>
              <Button
                variant="primary"
                formAction="submit"
                loading={isSaving}
                disabled={reason !== undefined}
                {...(reason !== undefined && { disabledReason: reason })}
              >
                {texts.save}
              </Button>
            </SpaceBetween>
          }
        >
          <Container>
            <SpaceBetween size="l">
              {isConflict && (
                <Alert type="warning" header={texts.conflict}>
                  {texts.conflictDetail}
                </Alert>
              )}
              {faults.elsewhere !== undefined && <Failure error={faults.elsewhere} />}
              <AccountFields
                values={values}
                partition={read.partition}
                faultOf={(place) =>
                  faults.of(place) ?? (place === 'reads' ? undefined : missing[place])
                }
                onChange={(change) => setValues({ ...values, ...change })}
              />
              <Alert type="info">
                {values.reads === read.reads ? texts.detail : texts.readsDetail}
              </Alert>
            </SpaceBetween>
          </Container>
        </Form>
      </form>
    </Page>
  );
}

type Changes = NonNullable<ReturnType<typeof changesOf>>;

interface Handlers {
  readonly onSaved: (account: AccountDetail) => void;
  /** @param current The account as somebody else made it. */
  readonly onConflict: (current: AccountDetail) => void;
}

/** Changes the account that was read; where somebody else did so before, it is read again. */
function useChange(read: Read, { onSaved, onConflict }: Handlers) {
  const tenant = useTenant();
  const queries = useQueryClient();
  const [keyOf] = useState(idempotencyKeys);
  const { accountId, version } = read;
  const query = accountQuery({ tenant, accountId });
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (changes: Changes) => {
      const body = { ...changes, version };
      const idempotencyKey = keyOf(JSON.stringify(body));
      try {
        return await updateAccount({ tenant, accountId, body, idempotencyKey });
      } catch (failure) {
        // Where it cannot be read again, that is what failed.
        if (isConflictOf(failure)) onConflict(await queries.fetchQuery({ ...query, staleTime: 0 }));
        throw failure;
      }
    },
    onSuccess: async (saved) => {
      queries.setQueryData(query.queryKey, saved);
      await queries.invalidateQueries({ queryKey: accountsQuery(tenant).queryKey });
      onSaved(saved);
    },
  });
  return { save: mutate, isSaving: isPending, error };
}

const isConflictOf = (error: unknown): boolean =>
  error instanceof ApiError && error.problem.code === 'conflict';
