import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { environment } from './environment.resource.ts';

/** https://docs.aws.amazon.com/mwaa/latest/API/API_Environment.html */
const states = {
  available: ['AVAILABLE'],
  onItsWay: [
    'CREATING',
    'CREATING_SNAPSHOT',
    'UPDATING',
    'ROLLING_BACK',
    'MAINTENANCE',
    'DELETING',
    'DELETED',
  ],
  // Until somebody makes the endpoints that it waits for
  waiting: ['PENDING'],
  failed: ['CREATE_FAILED', 'UPDATE_FAILED', 'UNAVAILABLE'],
} as const;

export const check = defineCheck(environment, {
  id: 'airflow-environment-available',
  title: 'Airflow environments are available',
  severity: 'high',
  category: 'health',
  why: 'Workflows of an environment that failed do not run, or run with settings that nobody chose.',
  fix: 'Look at the error of the last update, mend the permissions, the network or the requirements that it names, and update again.',
  docs: 'https://docs.aws.amazon.com/mwaa/latest/userguide/t-create-update-environment.html',
  needs: ['GetEnvironment'],

  evaluate({ facts }) {
    const { Status: status } = answered(facts.GetEnvironment?.Environment, 'Environment');
    const kind = kindOfWord(status, 'Status', states);
    if (kind === 'onItsWay') return noVerdict();
    if (kind === 'available') return pass();
    return fail(
      kind === 'waiting'
        ? 'The environment waits for VPC endpoints that are to be made.'
        : `The environment is in the state ${status}.`,
    );
  },
});
