import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { Failure } from '../../app/failure.tsx';
import { useRefusal } from '../../app/role.ts';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import {
  AccountFields,
  accountPlaces,
  missingValues,
} from '../../parts/account/account-fields.tsx';
import { useAccountHref } from '../../parts/account/account-href.ts';
import { isAccountNumber, numberOf } from '../../parts/account/account-number.ts';
import { Answered } from '../../parts/answered.tsx';
import { fieldFaults } from '../../parts/faults.ts';
import { idempotencyKeys } from '../../parts/idempotency-keys.ts';
import { accountQuery, accountsQuery, createAccount } from '../../queries/accounts.ts';
import { connectionTexts } from '../../texts/en/accounts/connection.ts';
import { newAccountTexts as texts } from '../../texts/en/accounts/new-account.ts';
import type { Wished } from './wished.ts';

const empty: Wished = { accountId: '', name: '', regions: [], reads: 'checks' };

/** The first step: which account it is, and what of it is assessed. */
export function NameAccount() {
  const tenant = useTenant();
  const follow = useFollow();
  const href = useHref();
  const refusal = useRefusal('account:write');
  const [values, setValues] = useState(empty);
  const [isTried, setTried] = useState(false);
  const { create, isCreating, error } = useCreation();
  // A platform enters accounts of one partition alone: those that are there say of which.
  const accounts = useQuery(accountsQuery(tenant));
  const faults = fieldFaults(error, ['accountId', ...accountPlaces]);
  const missing = isTried ? missingOf(values) : {};
  const change = (by: Partial<Wished>) => setValues({ ...values, ...by });
  const send = () => {
    setTried(true);
    if (refusal !== undefined || isCreating) return;
    if (Object.keys(missingOf(values)).length === 0) create(values);
  };
  return (
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
            <Button
              variant="link"
              formAction="none"
              href={href({ to: '/t/$tenant/accounts', params: { tenant } })}
              onFollow={follow}
            >
              {texts.cancel}
            </Button>
            <Button
              variant="primary"
              formAction="submit"
              loading={isCreating}
              disabled={refusal !== undefined}
              {...(refusal !== undefined && { disabledReason: refusal })}
            >
              {texts.goOn}
            </Button>
          </SpaceBetween>
        }
      >
        <Container
          header={
            <Header variant="h2" description={texts.nameDetail}>
              {texts.steps.name}
            </Header>
          }
        >
          <SpaceBetween size="l">
            {faults.elsewhere !== undefined && (
              <Refused error={faults.elsewhere} accountId={numberOf(values.accountId)} />
            )}
            <FormField
              label={connectionTexts.number}
              constraintText={connectionTexts.numberHint}
              errorText={faults.of('accountId') ?? missing.accountId}
            >
              <Input
                name="accountId"
                value={values.accountId}
                inputMode="numeric"
                autoComplete={false}
                autoFocus
                onChange={({ detail }) => change({ accountId: detail.value })}
              />
            </FormField>
            <Answered query={accounts} loading={<Skeleton height="24rem" />}>
              {([known]) => (
                <AccountFields
                  values={values}
                  partition={known?.partition}
                  faultOf={(place) =>
                    faults.of(place) ?? (place === 'reads' ? undefined : missing[place])
                  }
                  onChange={change}
                />
              )}
            </Answered>
          </SpaceBetween>
        </Container>
      </Form>
    </form>
  );
}

const missingOf = (values: Wished) => ({
  ...(!isAccountNumber(values.accountId) && { accountId: connectionTexts.numberWrong }),
  ...missingValues(values),
});

/** Names the account, and goes on to its role once the API says that it is there. */
function useCreation() {
  const tenant = useTenant();
  const queries = useQueryClient();
  const navigate = useNavigate({ from: '/t/$tenant/accounts/new' });
  const [keyOf] = useState(idempotencyKeys);
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ accountId, name, regions, reads }: Wished) => {
      const body = { accountId: numberOf(accountId), name: name.trim(), regions, reads };
      return createAccount({ tenant, body, idempotencyKey: keyOf(JSON.stringify(body)) });
    },
    onSuccess: async (account) => {
      const { accountId } = account;
      queries.setQueryData(accountQuery({ tenant, accountId }).queryKey, account);
      await queries.invalidateQueries({ queryKey: accountsQuery(tenant).queryKey });
      // In the place of the form: whoever goes back means the page before.
      await navigate({ search: { account: accountId }, replace: true });
    },
  });
  return { create: mutate, isCreating: isPending, error };
}

interface RefusedProps {
  readonly error: unknown;
  readonly accountId: string;
}

/** Why the account was not named, and where it is, if it is there already. */
function Refused({ error, accountId }: RefusedProps) {
  const follow = useFollow();
  const href = useAccountHref();
  const isThere = error instanceof ApiError && error.problem.code === 'already-exists';
  return (
    <SpaceBetween size="xs">
      <Failure error={error} />
      {isThere && (
        <Button href={href(accountId)} onFollow={follow} formAction="none">
          {texts.open}
        </Button>
      )}
    </SpaceBetween>
  );
}
