import { check } from '../../../../functions/checks/bedrock-agentcore/browser/sessions-recorded.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const browser = (settings: object) => ({
  item: { status: 'READY' } as never,
  facts: { GetBrowser: { browserId: 'b', ...settings } as never },
});
const message = 'Sessions are not recorded.';

describeCheck(check, {
  pass: { 'they are': browser({ recording: { enabled: true } }) },
  fail: {
    'they are not': { ...browser({ recording: { enabled: false } }), message },
    'the switch is left out': { ...browser({ recording: {} }), message },
    'nothing is set': { ...browser({}), message },
  },
  errors: {
    'it was not described': {
      ...browser({}),
      facts: { GetBrowser: undefined },
      message: /without the browser/,
    },
  },
  skips: {
    'one that is being deleted': { item: { status: 'DELETING' } as never },
    'one that was deleted': { item: { status: 'DELETED' } as never },
  },
});
