import Badge from '@cloudscape-design/components/badge';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { counted } from '../../parts/format.ts';
import { type Column, Rows } from '../../parts/rows.tsx';
import type { Me } from '../../queries/me.ts';
import { profileTexts as texts } from '../../texts/en/profile.ts';
import { words } from '../../texts/en/words.ts';

type OwnTenant = Me['tenants'][number];

/** The tenants that one is a member of: each leads there. */
export function Tenants({ me: { tenants, cursor } }: { readonly me: Me }) {
  const follow = useFollow();
  const href = useHref();
  const count = counted(tenants.length, texts.counts);
  return (
    <Rows
      title={texts.tenants}
      header={
        <Header
          variant="h2"
          counter={texts.counter(cursor === undefined ? count : texts.first(count))}
          actions={
            <Button href={href({ to: '/welcome' })} onFollow={follow}>
              {texts.another}
            </Button>
          }
        >
          {texts.tenants}
        </Header>
      }
      columns={columns}
      items={tenants}
      keyOf={({ tenantId }) => tenantId}
      nameOf={({ name }) => name}
      empty={texts.noTenants}
    />
  );
}

function TenantLink({ tenant: { tenantId, name } }: { readonly tenant: OwnTenant }) {
  const current = useTenant();
  const follow = useFollow();
  const href = useHref();
  return (
    <span>
      <Link
        href={href({ to: '/t/$tenant/overview', params: { tenant: tenantId } })}
        onFollow={follow}
      >
        {name}
      </Link>{' '}
      {tenantId === current && <Badge>{texts.here}</Badge>}
    </span>
  );
}

const columns: readonly [Column<OwnTenant>, ...Column<OwnTenant>[]] = [
  {
    id: 'tenant',
    header: texts.tenant,
    minWidth: 200,
    cell: (tenant) => <TenantLink tenant={tenant} />,
  },
  { id: 'role', header: texts.role, minWidth: 120, cell: ({ role }) => words.roles[role] },
  { id: 'state', header: texts.state, minWidth: 120, cell: ({ state }) => texts.states[state] },
];
