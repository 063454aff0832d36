import { faulty, Refusal } from '../../core/refusal.ts';
import { passwordRule } from '../../core/tenants/password.ts';
import { isInvited } from '../../data/users/invited-addresses.ts';
import type { PasswordOutcome } from '../../platform/own/user-pool-sign-up.ts';
import type { Implementations } from '../http/serve.ts';
import { spendMail, spendSignIn } from './budgets.ts';
import type { AuthDependencies } from './dependencies.ts';
import type { authRoutes } from './routes.ts';

type SignUp = Pick<
  Implementations<typeof authRoutes>,
  'register' | 'confirm' | 'forgotPassword' | 'resetPassword'
>;

/**
 * Who is not admitted is told so before Cognito is asked: it would say first that there is an account,
 * or that there is no invitation, and nobody is to learn the one from the other.
 */
export const signUp = (dependencies: AuthDependencies): SignUp => ({
  async register({ body }, caller) {
    await demandAdmission(dependencies, body.email);
    await spendMail(dependencies, caller, body.email);
    const { pool } = dependencies;
    const outcome = await pool.register(body);
    if (outcome === 'accepted') {
      return { message: 'If the address is yours to confirm, a code is on its way to it.' };
    }
    if (outcome === 'closed') throw closed();
    if (outcome === 'not-invited') throw uninvited();
    throw faulty({ where: 'body', what: 'Cognito does not take this address or name.' });
  },

  async confirm({ body }, caller) {
    await spendSignIn(dependencies, caller, body.email);
    demandSet(
      await dependencies.pool.confirm(body),
      'Use the code of the last mail, within a day; register again to get another. An address that is confirmed needs none: reset its password.',
      'The address is confirmed now: choose another password with forgot-password.',
    );
  },

  async forgotPassword({ body: { email } }, caller) {
    await spendMail(dependencies, caller, email);
    await dependencies.pool.forgetPassword(email);
    return { message: 'If the address has an account, a code is on its way to it.' };
  },

  async resetPassword({ body }, caller) {
    await spendSignIn(dependencies, caller, body.email);
    demandSet(
      await dependencies.pool.resetPassword(body),
      'Use the code of the last mail, within an hour; ask for another with forgot-password, and after many wrong ones wait an hour.',
    );
  },
});

async function demandAdmission(
  { registration, table, clock }: AuthDependencies,
  email: string,
): Promise<void> {
  if (registration === 'closed') throw closed();
  if (registration === 'open') return;
  if (!(await isInvited(table, email, new Date(clock.now())))) throw uninvited();
}

/** @param refused What is said of all that may be wrong with code and address. */
function demandSet(outcome: PasswordOutcome, refused: string, whenWeak = ''): void {
  if (outcome === 'set') return;
  if (outcome === 'refused') throw new Refusal('code-refused', refused);
  throw faulty({ where: 'body.password', what: `${passwordRule} ${whenWeak}`.trim() });
}

const closed = () =>
  new Refusal('registration-closed', 'Ask the operator of this platform for an account.');

const uninvited = () =>
  new Refusal(
    'not-invited',
    'Ask the operator of this platform for an invitation, or use the address that was invited.',
  );
