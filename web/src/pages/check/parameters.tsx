import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Failure } from '../../app/failure.tsx';
import { useTenant } from '../../app/use-tenant.ts';
import { AccountName } from '../../parts/account/account-name.tsx';
import { valueInWords } from '../../parts/check-settings/parameter.ts';
import { counted } from '../../parts/format.ts';
import { Rows, type RowsProps } from '../../parts/rows.tsx';
import { accountsQuery } from '../../queries/accounts.ts';
import type { Check } from '../../queries/check.ts';
import { tenantSettingsQuery } from '../../queries/tenant.ts';
import { checkTexts as texts } from '../../texts/en/check.ts';
import { accountsWithOwn, type OwnParameter, parametersOf } from './own-settings.ts';
import { formInWords } from './parameter-words.ts';

interface ParametersProps {
  readonly check: Check;
}

/** What can be said about a check otherwise than the catalogue does, and what this tenant says. */
export function Parameters({ check }: ParametersProps) {
  const settings = useQuery(tenantSettingsQuery(useTenant()));
  const known = settings.error ? undefined : settings.data;
  return (
    <Rows
      title={texts.parameters}
      header={
        <Header variant="h2" description={texts.parametersHint}>
          {texts.parameters}
        </Header>
      }
      columns={known ? [...columns, ownColumn] : columns}
      items={parametersOf(check, known)}
      keyOf={({ name }) => name}
      nameOf={({ name }) => name}
      empty={null}
    />
  );
}

const columns: RowsProps<OwnParameter>['columns'] = [
  { id: 'name', header: texts.columns.name, cell: ({ name }) => <code>{name}</code> },
  {
    id: 'description',
    header: texts.columns.description,
    minWidth: 240,
    cell: ({ schema }) => String(schema.description ?? ''),
  },
  {
    id: 'form',
    header: texts.columns.form,
    minWidth: 140,
    cell: ({ schema }) => formInWords(schema),
  },
  {
    id: 'default',
    header: texts.columns.default,
    minWidth: 100,
    cell: ({ schema }) => valueInWords(schema.default),
  },
];

const ownColumn: RowsProps<OwnParameter>['columns'][0] = {
  id: 'own',
  header: texts.columns.own,
  minWidth: 120,
  cell: ({ own }) =>
    own ? (
      <strong>{valueInWords(own.value)}</strong>
    ) : (
      <Box color="text-body-secondary">{texts.asDefault}</Box>
    ),
};

/** Which accounts have settings of their own for it: what is said here of the tenant need not hold in them. */
export function AccountsWithOwn({ check: { checkId } }: ParametersProps) {
  const { data: accounts = [], error, refetch } = useQuery(accountsQuery(useTenant()));
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  const own = accountsWithOwn(accounts, checkId);
  if (own.length === 0) return null;
  return (
    <Box>
      {texts.accountsWithOwn(counted(own.length, texts.accounts))}{' '}
      {own.map((accountId, index) => (
        <Fragment key={accountId}>
          {index > 0 && ', '}
          <AccountName accountId={accountId} withId />
        </Fragment>
      ))}
    </Box>
  );
}
