import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { endpoint } from './endpoint.resource.ts';

export const check = defineCheck(endpoint, {
  id: 'dms-endpoint-authentication-required',
  title: 'Endpoints of MongoDB and Neptune authenticate',
  severity: 'medium',
  category: 'security',
  why: 'A database that replication reads or writes without saying who it is answers everybody else, too.',
  fix: 'Set a password for MongoDB, and turn on IAM authorization for Neptune, in the database and at the endpoint.',
  docs: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.Neptune.html',
  appliesTo: ({ EngineName }) =>
    ['mongodb', 'neptune'].includes(answered(EngineName, 'EngineName').toLowerCase()),

  evaluate({ item }) {
    if (answered(item.EngineName, 'EngineName').toLowerCase() === 'neptune') {
      const settings = answered(item.NeptuneSettings, 'NeptuneSettings');
      // Off by default: https://docs.aws.amazon.com/dms/latest/APIReference/API_NeptuneSettings.html
      if (settings.IamAuthEnabled) return pass();
      return fail('The endpoint of Neptune does not use IAM.');
    }
    const settings = answered(item.MongoDbSettings, 'MongoDbSettings');
    const type = answered(settings.AuthType, 'AuthType');
    if (type === 'password') return pass();
    if (type === 'no') return fail('The endpoint of MongoDB uses no password.');
    throw new IncompleteAnswerError(`"${type satisfies never}" is no known way to authenticate.`);
  },
});
