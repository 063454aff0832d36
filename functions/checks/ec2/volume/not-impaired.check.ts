import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { isManagedByAws } from '../operator.judgement.ts';
import { volume } from './volume.resource.ts';

const states = {
  there: ['available', 'in-use'],
  lost: ['error'],
  passing: ['creating', 'deleting', 'deleted'],
} as const;

const kinds = {
  healthy: ['ok'],
  slow: ['warning'],
  impaired: ['impaired'],
  untold: ['insufficient-data'],
} as const;

export const check = defineCheck(volume, {
  id: 'ec2-volume-not-impaired',
  title: 'EBS volumes pass the status checks of AWS',
  severity: 'high',
  category: 'health',
  why: 'A volume that AWS finds impaired may be stalled or hold damaged data, and a slow one holds up whatever reads from it.',
  fix: 'Look at the events of the volume: let its data be checked and turn its input and output on again, or restore a snapshot in its place.',
  docs: 'https://docs.aws.amazon.com/ebs/latest/userguide/monitoring-volume-checks.html',
  joins: ['statuses'],
  appliesTo: (item) =>
    kindOfWord(item.State, 'State', states) !== 'passing' && !isManagedByAws(item),

  evaluate({ item, related: { statuses } }) {
    // https://docs.aws.amazon.com/ebs/latest/userguide/ebs-describing-volumes.html
    if (kindOfWord(item.State, 'State', states) === 'lost') {
      return fail('The hardware behind the volume has failed; its data cannot be recovered.');
    }
    const [status] = statuses;
    // It was made after the checks were listed, or deleted before.
    if (!status) return noVerdict();
    const { Status } = answered(status.VolumeStatus, 'VolumeStatus');
    const kind = kindOfWord(Status, 'VolumeStatus', kinds);
    if (kind === 'healthy') return pass();
    if (kind === 'untold') return noVerdict();
    if (kind === 'slow') return fail('The volume is slower than it should be.');
    return fail('The volume is stalled, or its data may be damaged.');
  },
});
