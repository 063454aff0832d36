import { passwordRule } from '../../core/tenancy/password.ts';
import { ApiProblem } from '../http/problem.ts';
import type { Implementations } from '../http/serve.ts';
import { spendMail, spendSignIn } from './budgets.ts';
import type { AuthDependencies } from './dependencies.ts';
import type { authRoutes } from './routes.ts';

type SignUp = Pick<Implementations<typeof authRoutes>, 'register' | 'confirm'>;

export const signUp = (dependencies: AuthDependencies): SignUp => ({
  async register({ body }, caller) {
    await spendMail(dependencies, caller, body.email);
    const { pool } = dependencies;
    const outcome = await pool.register(body);
    if (outcome === 'accepted') {
      return { message: 'If the address is yours to confirm, a code is on its way to it.' };
    }
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
