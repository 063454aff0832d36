import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { instance } from './instance.resource.ts';

export const check = defineCheck(instance, {
  id: 'lightsail-instance-snapshots-automatic',
  title: 'Lightsail instances make snapshots by themselves',
  severity: 'low',
  category: 'reliability',
  why: 'The disk of an instance that nobody made a snapshot of is lost with it.',
  fix: 'Enable automatic snapshots of the instance.',
  docs: 'https://docs.aws.amazon.com/lightsail/latest/userguide/amazon-lightsail-configuring-automatic-snapshots.html',
  // Of Windows instances Lightsail makes none by itself.
  appliesTo: ({ blueprintId }) => !answered(blueprintId, 'blueprintId').startsWith('windows'),

  evaluate({ item: { addOns = [] } }) {
    // An instance without add-ons has none:
    // https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_Instance.html
    const snapshots = addOns.find(
      ({ name }) => answered(name, 'the name of an add-on') === 'AutoSnapshot',
    );
    const status = snapshots && answered(snapshots.status, 'the status of an add-on').toLowerCase();
    if (status === 'enabled') return pass();
    return status === 'enabling' ? noVerdict() : fail('Automatic snapshots are off.');
  },
});
