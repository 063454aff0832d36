import { InvokeCommand } from '@aws-sdk/client-lambda';
import { checksRoutes } from '../../../functions/api/checks/routes.ts';
import { executionsRoutes } from '../../../functions/api/executions/routes.ts';
import { findingsRoutes } from '../../../functions/api/findings/routes.ts';
import { apiBase } from '../../../functions/api/http/route.ts';
import { asked, good, missing } from '../report/line.ts';
import type { Tenant, Trial } from './context.ts';
import { nobodysAccount } from './notice.ts';

/** One request to each family of routes that needs nothing more than a tenant. */
export async function tryRoutes({ steps, ask, outputs }: Trial, tenant: Tenant): Promise<void> {
  await steps.probe('route-checks', async () => {
    const { accessToken } = await tenant.by();
    const { items } = await ask(checksRoutes.listChecks, { accessToken });
    return items.length > 0 ? good(`${items.length} on the first page`) : missing('there are none');
  });
  await steps.probe('route-unknown', async () => {
    const { accessToken } = await tenant.by();
    return tryUnknown(`${outputs.apiUrl}${apiBase}/doctor`, accessToken);
  });
  await steps.probe('route-executions', async () => {
    const { items } = await ask(executionsRoutes.listExecutions, await tenant.by());
    return good(`${items.length} of a tenant that is new`);
  });
  await steps.probe('route-findings', async () => {
    const query = { account: nobodysAccount };
    await ask(findingsRoutes.listFindings, { ...(await tenant.by()), query });
    return good('of one account, by the key of the table');
  });
  await steps.probe('index-findings', async () => {
    await ask(findingsRoutes.listFindings, await tenant.by());
    return good('GET /findings was answered');
  });
}

/** What is not there is refused by us, as everything is: with a problem, and not by API Gateway. */
async function tryUnknown(url: string, accessToken: string) {
  const headers = { authorization: `Bearer ${accessToken}` };
  const answer = await fetch(url, { headers, signal: AbortSignal.timeout(35_000) });
  await answer.body?.cancel();
  const type = answer.headers.get('content-type') ?? 'no content type';
  const seen = `${answer.status} ${type}`;
  const isRight = answer.status === 404 && type.startsWith('application/problem+json');
  return isRight ? good(seen) : missing(`${seen}, and not 404 application/problem+json`);
}

/** Has the watchdog look at all tenants, as it does every 15 minutes. */
export function tryWatchdog({ steps, place, progress }: Trial): Promise<void> {
  const FunctionName = `roundsman-${place.config.name}-watchdog`;
  progress(`Invoking ${FunctionName}`);
  return steps.probe('index-watchdog', async () => {
    const invoked = place.aws.lambda.send(new InvokeCommand({ FunctionName, Payload: '{}' }));
    const { FunctionError, Payload } = await asked('lambda:InvokeFunction', invoked);
    if (!FunctionError)
      return good(`${FunctionName} looked, and found nothing that it cannot mend`);
    const said = Buffer.from(Payload ?? []).toString();
    return missing(
      `${FunctionName} failed (${FunctionError}): ${said.slice(0, 600)}`,
      `Look at its log: /aws/lambda/${FunctionName}`,
    );
  });
}
