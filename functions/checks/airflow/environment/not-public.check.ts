import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { environment } from './environment.resource.ts';

const modes = {
  private: ['PRIVATE_ONLY'],
  public: ['PUBLIC_ONLY', 'PUBLIC_AND_PRIVATE'],
} as const;

export const check = defineCheck(environment, {
  id: 'airflow-environment-not-public',
  title: 'Airflow web servers are reached from the VPC alone',
  severity: 'medium',
  category: 'security',
  why: 'A web server on the internet leaves nothing but a sign-in between everybody and what your workflows may do.',
  fix: 'Set the web server access to the private network, and reach it through a VPN or a bastion.',
  docs: 'https://docs.aws.amazon.com/mwaa/latest/userguide/configuring-networking.html',
  needs: ['GetEnvironment'],

  evaluate({ facts }) {
    const settings = answered(facts.GetEnvironment?.Environment, 'Environment');
    const kind = kindOfWord(settings.WebserverAccessMode, 'WebserverAccessMode', modes);
    if (kind === 'private') return pass();
    return fail('The web server is reached over the internet.');
  },
});
