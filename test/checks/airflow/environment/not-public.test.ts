import { check } from '../../../../functions/checks/airflow/environment/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const reached = (WebserverAccessMode: string) => ({
  facts: { GetEnvironment: { Environment: { WebserverAccessMode } as never } },
});
const message = 'The web server is reached over the internet.';

describeCheck(check, {
  pass: { 'its web server is in the VPC': reached('PRIVATE_ONLY') },
  fail: {
    'its web server is on the internet': { ...reached('PUBLIC_ONLY'), message },
    'its web server is on both': { ...reached('PUBLIC_AND_PRIVATE'), message },
  },
  errors: {
    'the mode is not known': { ...reached('SECRET'), message: /"SECRET", which is not known/ },
  },
});
