import Alert from '@cloudscape-design/components/alert';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRefusal } from '../../app/role.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { Answered } from '../../parts/answered.tsx';
import { CheckSettings } from '../../parts/check-settings/check-settings.tsx';
import { accountQuery, accountsQuery, updateAccount } from '../../queries/accounts.ts';
import { tenantSettingsQuery } from '../../queries/tenant.ts';
import { accountTexts as texts } from '../../texts/en/accounts/account.ts';
import type { PartProps } from './part-props.ts';

/** What holds for single checks in this account alone: over what the tenant says. */
export function Settings({ account }: PartProps) {
  const tenant = useTenant();
  const { accountId, settings, version, state } = account;
  const queries = useQueryClient();
  const refusal = useRefusal('account:write');
  const ofTenant = useQuery(tenantSettingsQuery(tenant));
  const one = { tenant, accountId };
  return (
    <Answered query={ofTenant} loading={<Skeleton height="12rem" />}>
      {(inherited) => (
        <SpaceBetween size="m">
          <Alert>{texts.settingsMeaning}</Alert>
          <CheckSettings
            value={settings}
            inherited={inherited}
            refusal={refusal ?? (state === 'deleting' ? texts.cannotEdit : undefined)}
            onSave={async (change) => {
              const body = { settings: change, version };
              try {
                await updateAccount({ ...one, idempotencyKey: crypto.randomUUID(), body });
              } finally {
                // Where it fails, too: somebody else may have changed it meanwhile.
                await queries.invalidateQueries({ queryKey: accountQuery(one).queryKey });
                void queries.invalidateQueries({ queryKey: accountsQuery(tenant).queryKey });
              }
            }}
          />
        </SpaceBetween>
      )}
    </Answered>
  );
}
