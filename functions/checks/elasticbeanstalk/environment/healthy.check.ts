import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { environment } from './environment.resource.ts';

export const check = defineCheck(environment, {
  id: 'elasticbeanstalk-environment-healthy',
  title: 'Environments are healthy',
  severity: 'medium',
  category: 'health',
  why: 'An environment that is yellow or red fails requests, or has lost some of its instances.',
  fix: 'Read the causes in the health page of the environment and its logs, then mend the application or deploy the last version that worked.',
  docs: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/health-enhanced-status.html',

  evaluate({ item }) {
    const colour = answered(item.Health, 'Health');
    if (colour === 'Green') return pass();
    // Suspended, without data, or in the midst of an update.
    if (colour === 'Grey') return noVerdict();
    if (colour !== 'Yellow' && colour !== 'Red') {
      throw new IncompleteAnswerError(`Elastic Beanstalk answered the health ${colour}.`);
    }
    // Only enhanced reporting has a word beside the colour.
    const word = item.HealthStatus ? ` (${item.HealthStatus})` : '';
    return fail(`The health of the environment is ${colour}${word}.`);
  },
});
