import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { Page } from '../../parts/page.tsx';
import { accountsQuery } from '../../queries/accounts.ts';
import { countsKey } from '../../queries/counts.ts';
import { tasksQuery } from '../../queries/tasks.ts';
import { accountTexts as texts } from '../../texts/en/accounts/account.ts';

/** In the place of an account, once nothing is left of it. */
export function Gone() {
  const tenant = useTenant();
  const queries = useQueryClient();
  const follow = useFollow();
  const href = useHref();
  useEffect(() => {
    // It is in no list any more, in no figure, and in no task.
    for (const queryKey of [
      accountsQuery(tenant).queryKey,
      countsKey(tenant),
      tasksQuery(tenant).queryKey,
    ]) {
      void queries.invalidateQueries({ queryKey });
    }
  }, [queries, tenant]);
  return (
    <Page title={texts.gone}>
      <Alert
        type="success"
        action={
          <Button href={href({ to: '/t/$tenant/accounts', params: { tenant } })} onFollow={follow}>
            {texts.toAccounts}
          </Button>
        }
      >
        {texts.goneDetail}
      </Alert>
    </Page>
  );
}
