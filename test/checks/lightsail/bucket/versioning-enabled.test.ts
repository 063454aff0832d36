import { check } from '../../../../functions/checks/lightsail/bucket/versioning-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const bucket = (objectVersioning: string) => ({ item: { name: 'assets', objectVersioning } });

describeCheck(check, {
  pass: { 'it is on': bucket('Enabled') },
  fail: {
    'it is suspended': { ...bucket('Suspended'), message: 'Object versioning is suspended.' },
    'it never was': { ...bucket('NeverEnabled'), message: 'Object versioning was never enabled.' },
  },
  errors: {
    'nothing is said': { item: { name: 'assets' }, message: /without objectVersioning/ },
    'the word is not known': { ...bucket('Sometimes'), message: /the versioning Sometimes/ },
  },
});
