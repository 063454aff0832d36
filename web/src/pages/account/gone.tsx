import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { Page } from '../../parts/page.tsx';
import { accountTexts as texts } from '../../texts/en/accounts/account.ts';

/** What stands in the place of an account, once nothing is left of it. */
export function Gone() {
  const tenant = useTenant();
  const queries = useQueryClient();
  const follow = useFollow();
  const href = useHref();
  useEffect(() => {
    // In no list of the tenant is anything of it any more, in no figure, and in no task.
    void queries.invalidateQueries({ queryKey: [tenant] });
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
