import { check } from '../../../../functions/checks/kafkaconnect/connector/running.check.ts';
import type { ConnectorState } from '../../../../functions/checks/kafkaconnect/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

// A word may be newer than the list.
const connector = (state: string) => ({ item: { connectorState: state as ConnectorState } });

describeCheck(check, {
  pass: { 'it runs': connector('RUNNING') },
  fail: { 'it failed': { ...connector('FAILED'), message: 'The connector failed.' } },
  none: {
    'somebody paused it': connector('PAUSED'),
    'it is being made': connector('CREATING'),
    'it is being changed': connector('UPDATING'),
  },
  errors: {
    'the state is not known': {
      ...connector('ASLEEP'),
      message: /connectorState "ASLEEP", which is not known/,
    },
  },
  skips: { 'one that is being deleted': connector('DELETING') },
});
