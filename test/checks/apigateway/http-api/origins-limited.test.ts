import { check } from '../../../../functions/checks/apigateway/http-api/origins-limited.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const api = {
  ApiId: 'a1',
  Name: 'shop',
  ProtocolType: 'HTTP',
  RouteSelectionExpression: '$request.method $request.path',
} as const;
const admitting = (...AllowOrigins: readonly string[]) => ({
  item: { ...api, CorsConfiguration: { AllowOrigins } },
});

describeCheck(check, {
  pass: {
    'no page of another site is admitted': { item: api },
    'its own pages are': admitting('https://shop.example.com', 'https://*.example.com'),
    'other settings say nothing of sites': { item: { ...api, CorsConfiguration: { MaxAge: 60 } } },
  },
  fail: {
    'every page is': { ...admitting('*'), message: 'Every site is admitted by *.' },
    'every encrypted page is': {
      ...admitting('https://shop.example.com', 'https://*'),
      message: 'Every site is admitted by https://*.',
    },
  },
});
