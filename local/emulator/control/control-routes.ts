import * as z from 'zod';
import { assumeRoleAsService } from '../identity/assume-role.ts';
import type { Principals } from '../identity/principals.ts';
import type { Sessions } from '../identity/sessions.ts';
import { ToldAnswer } from '../told/told-answer.ts';
import type { ToldAnswers } from '../told/told-answers.ts';
import { ToldError } from '../told/value-by-model.ts';
import type { Backends } from '../wire/backends.ts';
import type { RawRequest } from '../wire/request.ts';
import { json, passOn, type WireResponse } from '../wire/response.ts';
import { type Faults, Rule } from './faults.ts';
import type { Recorder } from './recorder.ts';

// Any account but the operator's leads to the emulator of the customers' accounts.
const customersOnly = '000000000000';

export interface ControlParts {
  readonly backends: Backends;
  readonly faults: Faults;
  readonly principals: Principals;
  readonly recorder: Recorder;
  readonly sessions: Sessions;
  readonly told: ToldAnswers;
}

/** A service of the operator's account that asks for the credentials of a role. */
const CredentialsRequest = z.object({
  roleArn: z.string(),
  service: z.string(),
  sessionName: z.string(),
  sourceArn: z.string().nullish(),
});

const jsonIn = (body: Buffer): unknown => JSON.parse(body.toString('utf8'));

export const controlPrefix = '/_emulator/';

/** What `control.ts` asks of the router, and the emulators' services of STS. */
export function createControlRoutes({
  backends,
  faults,
  principals,
  recorder,
  sessions,
  told,
}: ControlParts) {
  async function serviceCredentials(body: Buffer): Promise<WireResponse> {
    const { roleArn, service, sessionName, sourceArn } = CredentialsRequest.parse(jsonIn(body));
    const session = await assumeRoleAsService(
      { roleArn, service, origin: sessionName, sourceArn: sourceArn ?? undefined },
      { principals, sessions },
    );
    if ('code' in session) return json(session.status, session);
    const { accessKeyId, secretAccessKey, sessionToken } = session;
    return json(200, { accessKeyId, secretAccessKey, sessionToken });
  }

  async function tell(body: Buffer): Promise<WireResponse> {
    try {
      await told.tell(ToldAnswer.parse(jsonIn(body)));
    } catch (error) {
      if (!(error instanceof ToldError || error instanceof z.ZodError)) throw error;
      return json(400, { message: error.message });
    }
    return json(200, {});
  }

  async function forgetSamples(headers: RawRequest['headers']): Promise<WireResponse> {
    faults.clear();
    told.clear();
    principals.forgetAll();
    const reset = { method: 'POST', url: '/moto-api/reset', headers, body: Buffer.alloc(0) };
    return passOn(await backends.send(customersOnly, reset));
  }

  return async ({ method, url, headers, body }: RawRequest): Promise<WireResponse> => {
    const [what, id = ''] = url.slice(controlPrefix.length).split('/');
    switch (`${method} ${what}`) {
      case 'POST credentials':
        return serviceCredentials(body);
      case 'GET recorded':
        return json(200, recorder.calls());
      case 'POST faults':
        return json(200, { id: faults.inject(Rule.parse(jsonIn(body))) });
      case 'GET faults':
        return json(200, { met: faults.met(id) });
      case 'DELETE faults':
        faults.remove(id);
        return json(200, {});
      case 'POST answers':
        return tell(body);
      case 'DELETE samples':
        return forgetSamples(headers);
      default:
        return passOn(
          await backends.send(backends.operatorAccount, { method, url, headers, body }),
        );
    }
  };
}
