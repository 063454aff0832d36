import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { graphqlApi } from './graphql-api.resource.ts';

const logging = new Set<string>(['ERROR', 'INFO', 'DEBUG', 'ALL']);

export const check = defineCheck(graphqlApi, {
  id: 'appsync-graphql-api-field-logging-enabled',
  title: 'GraphQL APIs log what happens to fields',
  severity: 'medium',
  category: 'operations',
  why: 'Without it nobody can tell which part of a query failed, or what somebody tried to read.',
  fix: 'Set the field log level of the API to errors or more.',
  docs: 'https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html',

  evaluate({ item }) {
    // Left out where logs were never set up:
    // https://docs.aws.amazon.com/appsync/latest/APIReference/API_GraphqlApi.html
    if (!item.logConfig) return fail('Logs are off.');
    const level = answered(item.logConfig.fieldLogLevel, 'fieldLogLevel');
    if (level === 'NONE') return fail('Nothing is logged of fields.');
    if (logging.has(level)) return pass();
    throw new IncompleteAnswerError(`AWS answered the field log level "${level}".`);
  },
});
