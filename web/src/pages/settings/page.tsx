import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRefusal } from '../../app/role.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { Answered } from '../../parts/answered.tsx';
import { CheckSettings } from '../../parts/check-settings/check-settings.tsx';
import { Page } from '../../parts/page.tsx';
import { type Tenant, tenantQuery, updateTenant } from '../../queries/tenant.ts';
import { settingsTexts as texts } from '../../texts/en/settings.ts';
import { Deletion } from './deletion.tsx';
import { General } from './general.tsx';

/** The tenant: its name and plan, what it says about single checks, and its end. */
export function SettingsPage() {
  const query = useQuery(tenantQuery(useTenant()));
  return (
    <Page title={texts.title} description={texts.description}>
      <Answered query={query} loading={<Skeleton height="30rem" />}>
        {(tenant) => <Settings tenant={tenant} />}
      </Answered>
    </Page>
  );
}

function Settings({ tenant }: { readonly tenant: Tenant }) {
  const { tenantId, version, settings } = tenant;
  const queries = useQueryClient();
  const refusal = useRefusal('tenant:write');
  const onChange = async (change: Parameters<typeof updateTenant>[1]) => {
    try {
      await updateTenant(tenantId, { ...change, version });
    } finally {
      // Where it fails, too: somebody else may have changed it meanwhile.
      await queries.invalidateQueries({ queryKey: [tenantId, 'tenant'] });
    }
  };
  return (
    <SpaceBetween size="l">
      <General
        tenant={tenant}
        refusal={refusal}
        onRename={async (name) => {
          await onChange({ name });
          void queries.invalidateQueries({ queryKey: ['me'] });
        }}
      />
      <CheckSettings
        value={settings}
        refusal={refusal}
        onSave={(change) => onChange({ settings: change })}
      />
      <Deletion tenant={tenant} />
    </SpaceBetween>
  );
}
