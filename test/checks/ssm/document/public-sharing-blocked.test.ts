import { check } from '../../../../functions/checks/ssm/document/public-sharing-blocked.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const setting = (SettingValue: string) => ({
  item: {
    ServiceSetting: { SettingId: '/ssm/documents/console/public-sharing-permission', SettingValue },
  },
});

describeCheck(check, {
  pass: { 'it is blocked': setting('Disable') },
  fail: {
    'it is allowed': { ...setting('Enable'), message: 'Documents may be shared with everybody.' },
  },
  errors: {
    'the value is unknown': { ...setting('Maybe'), message: /"Maybe", which is not known/ },
    'there is no setting': { item: {}, message: /without SettingValue/ },
  },
});
