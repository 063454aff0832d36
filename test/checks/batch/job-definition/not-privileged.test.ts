import { check } from '../../../../functions/checks/batch/job-definition/not-privileged.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const definition = {
  jobDefinitionName: 'report',
  jobDefinitionArn: 'arn:aws:batch:us-east-1:123456789012:job-definition/report:3',
  revision: 3,
  type: 'container',
};
const container = (privileged?: boolean) => ({
  item: {
    ...definition,
    containerProperties: { ...(privileged !== undefined && { privileged }) },
  },
});
const pod = (securityContext?: { readonly privileged?: boolean }) => ({
  item: {
    ...definition,
    eksProperties: {
      podProperties: {
        containers: [
          { image: 'report' },
          { image: 'log', ...(securityContext && { securityContext }) },
        ],
      },
    },
  },
});
const message = 'Containers of the job run privileged.';

describeCheck(check, {
  pass: {
    'it is not': container(false),
    'nothing is said': container(),
    'none of a pod is': pod({ privileged: false }),
    'nothing is said of a pod': pod({}),
    'a pod has no context': pod(),
  },
  fail: {
    'it is': { ...container(true), message },
    'one of a pod is': { ...pod({ privileged: true }), message },
  },
  errors: { 'there are no containers': { item: definition, message: /without containers/ } },
});
