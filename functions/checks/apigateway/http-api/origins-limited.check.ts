import { defineCheck, fail, pass } from '../../../core/check.ts';
import { httpApi } from './http-api.resource.ts';

const everybody = ['*', 'http://*', 'https://*'];

export const check = defineCheck(httpApi, {
  id: 'apigateway-http-api-origins-limited',
  title: 'HTTP APIs admit the pages of known web sites alone',
  severity: 'medium',
  category: 'security',
  why: 'A page of whatever site can call the API from the browsers of your users, and read what it answers.',
  fix: 'Name the origins of your own pages in the CORS settings of the API.',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',

  evaluate({ item }) {
    // Left out where no page of another site is admitted:
    // https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid.html
    const { AllowOrigins: origins = [] } = item.CorsConfiguration ?? {};
    const open = origins.filter((origin) => everybody.includes(origin));
    return open.length === 0 ? pass() : fail(`Every site is admitted by ${open.join(', ')}.`);
  },
});
