import { defineCheck, fail, pass } from '../../../core/check.ts';
import { httpApiStage } from './http-api-stage.resource.ts';

export const check = defineCheck(httpApiStage, {
  id: 'apigateway-http-api-stage-access-logs-enabled',
  title: 'Stages of HTTP APIs write access logs',
  severity: 'medium',
  category: 'security',
  why: 'Without them nobody can tell afterwards who sent which request, be it an attack or a fault.',
  fix: 'Turn on access logging to a log group of CloudWatch Logs.',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html',

  evaluate({ item }) {
    // Left out where nothing was set:
    // https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages.html
    return item.AccessLogSettings?.DestinationArn ? pass() : fail('Access logs are off.');
  },
});
