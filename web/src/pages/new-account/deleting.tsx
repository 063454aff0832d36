import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useFollow } from '../../app/use-link.ts';
import { useAccountHref } from '../../parts/account/account-href.ts';
import { newAccountTexts as texts } from '../../texts/en/accounts/new-account.ts';

/** What stands in the place of a step: what is being deleted cannot be connected. */
export function Deleting({ accountId }: { readonly accountId: string }) {
  const follow = useFollow();
  const href = useAccountHref();
  return (
    <Alert
      type="warning"
      header={texts.results.deleting}
      action={
        <Button href={href(accountId)} onFollow={follow}>
          {texts.open}
        </Button>
      }
    >
      {texts.resultDetails.deleting}
    </Alert>
  );
}
