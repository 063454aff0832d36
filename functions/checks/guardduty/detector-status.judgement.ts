import { kindOfWord } from '../../core/judgement/known-words.ts';

/** Whether something of GuardDuty is on. */
export const isOn = (status: string | undefined): boolean =>
  kindOfWord(status, 'Status', { on: ['ENABLED'], off: ['DISABLED'] }) === 'on';
