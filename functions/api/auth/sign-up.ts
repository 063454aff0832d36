import { passwordRule } from '../../core/tenancy/password.ts';
import { isInvited } from '../../data/invitations.ts';
import { ApiProblem } from '../http/problem.ts';
import type { Implementations } from '../http/serve.ts';
import { spendMail, spendSignIn } from './budgets.ts';
import type { AuthDependencies } from './dependencies.ts';
import type { authRoutes } from './routes.ts';

type SignUp = Pick<Implementations<typeof authRoutes>, 'register' | 'confirm'>;

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
    const [where, what] =
      outcome === 'weak-password'
        ? ['body.password', passwordRule]
        : ['body', 'Cognito does not take this address, password or name.'];
    throw new ApiProblem('invalid-request', `${where}: ${what}`, { faults: [{ where, what }] });
  },

  async confirm({ body: { email, code } }, caller) {
    await spendSignIn(dependencies, caller, email);
    if ((await dependencies.pool.confirm(email, code)) === 'confirmed') return;
    throw new ApiProblem(
      'code-refused',
      'Use the code of the last mail, within a day; register again to get another. An address that is confirmed needs none.',
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

const closed = () =>
  new ApiProblem('registration-closed', 'Ask whoever runs this platform for an account.');

const uninvited = () =>
  new ApiProblem(
    'not-invited',
    'Ask whoever runs this platform for an invitation, or use the address that was invited.',
  );
