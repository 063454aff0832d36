import { kindOfWord } from '../../core/judgement/known-words.ts';
import type { GetEnrollmentStatusResponse } from './shapes.generated.ts';

/** Whether Compute Optimizer works for the account. One that is still being enrolled has no recommendations yet. */
export const isEnrolled = ({ status }: GetEnrollmentStatusResponse): boolean =>
  kindOfWord(status, 'status', { on: ['Active'], off: ['Inactive', 'Pending', 'Failed'] }) === 'on';
