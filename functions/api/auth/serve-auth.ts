import type { RespondOptions } from '../http/respond.ts';
import { serve } from '../http/serve.ts';
import type { AuthDependencies } from './dependencies.ts';
import { profile } from './profile.ts';
import { authRoutes } from './routes.ts';
import { signIn } from './sign-in.ts';
import { signUp } from './sign-up.ts';

export interface Dependencies extends AuthDependencies, RespondOptions {}

/** Signs people up, in and out, and changes what they say of themselves. No route asks for a membership, and none keeps its answer. */
export const createHandler = (dependencies: Dependencies) =>
  serve(
    authRoutes,
    { ...signUp(dependencies), ...signIn(dependencies), ...profile(dependencies) },
    dependencies,
  );
