import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTenant } from '../../app/use-tenant.ts';
import { accountQuery, accountsQuery, verifyAccount } from '../../queries/accounts.ts';

/** Has an account verified, one time after another. */
export interface Verifier {
  readonly verify: () => void;
  readonly isVerifying: boolean;
  /** Why the last one could not be made; what AWS answered is no error. @default it could, or none was asked for */
  readonly error: unknown;
}

/** Has an account verified. What was found is the account's, as soon as the API says it. */
export function useVerify(accountId: string): Verifier {
  const tenant = useTenant();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (idempotencyKey: string) => verifyAccount({ tenant, accountId, idempotencyKey }),
    onSuccess: (verified) => {
      queries.setQueryData(accountQuery({ tenant, accountId }).queryKey, verified);
      return queries.invalidateQueries({ queryKey: accountsQuery(tenant).queryKey });
    },
  });
  return { verify: () => mutate(crypto.randomUUID()), isVerifying: isPending, error };
}
