import { check } from '../../../../functions/checks/lightsail/instance/snapshots-automatic.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const instance = (...addOns: { readonly name?: string; readonly status?: string }[]) => ({
  item: { name: 'web', blueprintId: 'amazon_linux_2023', addOns },
});
const message = 'Automatic snapshots are off.';

describeCheck(check, {
  pass: {
    'they are on': instance({ name: 'AutoSnapshot', status: 'Enabled' }),
    'the word is in small letters': instance({ name: 'AutoSnapshot', status: 'enabled' }),
  },
  fail: {
    'they are off': { ...instance({ name: 'AutoSnapshot', status: 'Disabled' }), message },
    'it has another add-on': {
      ...instance({ name: 'StopInstanceOnIdle', status: 'Enabled' }),
      message,
    },
    'it has none': { ...instance(), message },
    'it says nothing of add-ons': {
      item: { name: 'web', blueprintId: 'amazon_linux_2023' },
      message,
    },
  },
  none: { 'they are being switched on': instance({ name: 'AutoSnapshot', status: 'Enabling' }) },
  errors: {
    'an add-on has no name': { ...instance({ status: 'Enabled' }), message: /without the name/ },
    'an add-on has no status': {
      ...instance({ name: 'AutoSnapshot' }),
      message: /without the status/,
    },
  },
  skips: {
    'an instance with Windows': {
      item: { ...instance().item, blueprintId: 'windows_server_2022' },
    },
  },
});
