import { apiBase } from '../../functions/api/http/route.ts';
import { refusesDirectCalls, type StageConfig } from '../../lib/config/stage.ts';

/** The URL of the API without `/api/v1`, as `connectApi` takes it, whether it was given with that or not. */
export const apiRoot = (url: string): string => url.replace(/\/+$/, '').replace(apiBase, '');

/** Where a stage says at which address the API answers an operator: the output of which of its stacks. */
export const apiOutput = (config: StageConfig) =>
  refusesDirectCalls(config)
    ? ({ stack: 'web', name: 'DashboardUrl' } as const)
    : ({ stack: 'api', name: 'ApiUrl' } as const);
