import { useRouter } from '@tanstack/react-router';
import { useRefusal } from '../../app/role.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { firstStepsTexts as texts } from '../../texts/en/accounts/first-steps.ts';
import { Deed } from '../deed.tsx';

/** Leads to where another account is connected; whoever may not, reads which role may. */
export function ConnectAccount() {
  const router = useRouter();
  const tenant = useTenant();
  return (
    <Deed
      text={texts.start}
      variant="primary"
      refusal={useRefusal('account:write')}
      onClick={() => void router.navigate({ to: '/t/$tenant/accounts/new', params: { tenant } })}
    />
  );
}
