import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { endpoint } from './endpoint.resource.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_EndpointSummary.html */
const states = {
  inService: ['InService'],
  onItsWay: ['Creating', 'Updating', 'SystemUpdating', 'RollingBack'],
  failed: ['OutOfService', 'Failed', 'UpdateRollbackFailed'],
} as const;

export const check = defineCheck(endpoint, {
  id: 'sagemaker-endpoint-in-service',
  title: 'Endpoints are in service',
  severity: 'high',
  category: 'health',
  why: 'An endpoint that failed answers no request, or is left halfway between two configurations.',
  fix: 'Look at the failure reason and the container logs of the endpoint, mend them, and update the endpoint or delete it.',
  docs: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_EndpointSummary.html',

  evaluate({ item: { EndpointStatus: status } }) {
    const kind = kindOfWord(status, 'EndpointStatus', states);
    if (kind === 'onItsWay') return noVerdict();
    return kind === 'inService' ? pass() : fail(`The endpoint is in the state ${status}.`);
  },
});
