import type { State } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { check } from '../../../../functions/checks/ec2/vpc-endpoint/available.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

// AWS answers these words with a small letter, whatever its model says.
const of = (state: string) => ({ item: { OwnerId: '123456789012', State: state as State } });

describeCheck(check, {
  pass: { 'it is available': of('available'), 'it is written as in the model': of('Available') },
  fail: {
    'it has failed': {
      item: { ...of('failed').item, LastError: { Message: 'No free address' } },
      message: 'The endpoint is in the state failed: No free address.',
    },
    'only some of its resources are reached': {
      item: { ...of('partial').item, FailureReason: 'Two of three domains' },
      message: 'The endpoint is in the state partial: Two of three domains.',
    },
    'the owner of the service turned it down': {
      ...of('rejected'),
      message: 'The endpoint is in the state rejected.',
    },
    'nobody accepted it in time': {
      item: { ...of('expired').item, LastError: {} },
      message: 'The endpoint is in the state expired.',
    },
  },
  skips: {
    'one that waits for the owner of the service': of('pendingAcceptance'),
    'one that is being deleted': of('deleting'),
    'one that a service made': { item: { ...of('failed').item, RequesterManaged: true } },
    'one of a VPC that is shared with the account': {
      item: { ...of('failed').item, OwnerId: '999999999999' },
    },
  },
});
