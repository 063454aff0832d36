import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { httpApi } from './http-api.resource.ts';

const mostNamed = 5;
const authorizing = new Set<string>(['AWS_IAM', 'CUSTOM', 'JWT']);

export const check = defineCheck(httpApi, {
  id: 'apigateway-http-api-routes-authorized',
  title: 'Routes of HTTP APIs ask who calls',
  severity: 'high',
  category: 'security',
  why: 'Anybody on the internet can call them, and with them whatever function or server stands behind.',
  fix: 'Give each route an authorizer: signed web tokens, IAM, or a function of yours.',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html',
  needs: ['GetRoutes'],

  evaluate({ facts }) {
    // Browsers send a pre-flight request without credentials, so that it cannot be authorized.
    const routes = answered(facts.GetRoutes?.Items, 'Items').filter(
      ({ RouteKey }) => !answered(RouteKey, 'RouteKey').startsWith('OPTIONS '),
    );
    if (routes.length === 0) return noVerdict();
    const open = routes.filter(
      ({ AuthorizationType }) => !asksWhoCalls(answered(AuthorizationType, 'AuthorizationType')),
    );
    if (open.length === 0) return pass();
    const names = open.slice(0, mostNamed).map(({ RouteKey }) => RouteKey);
    const rest = open.length > mostNamed ? `, and ${open.length - mostNamed} others` : '';
    return fail(`Anybody may call ${names.join(', ')}${rest}.`);
  },
});

function asksWhoCalls(type: string): boolean {
  if (type === 'NONE') return false;
  if (authorizing.has(type)) return true;
  throw new IncompleteAnswerError(`AWS answered the authorization type "${type}".`);
}
