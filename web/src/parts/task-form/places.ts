import type { Draft } from './draft.ts';
import { timed, type WindowDraft } from './times.ts';

/** How many windows a task has at most. */
export const mostWindows = 10;

/** What a window has that can be wrong by itself. */
export type WindowField = Exclude<keyof WindowDraft, 'key' | 'kind'>;

const fields = [
  'name',
  'customYaml',
  'scope',
  'scope.services',
  'scope.severities',
  'scope.categories',
  'scope.checks',
  'scope.accounts',
  'scope.regions',
  'schedule',
  'schedule.at',
  'schedule.on',
  'schedule.cron',
  'schedule.timeZone',
  'after',
  'notDuring',
] as const;

const windowFields: Readonly<Record<WindowField, true>> = {
  days: true,
  from: true,
  to: true,
  fromDate: true,
  toDate: true,
  timeZone: true,
};

/** A field of the form, by its place in the body. */
export type Place =
  | (typeof fields)[number]
  | `notDuring.${number}`
  | `notDuring.${number}.${WindowField}`;

/** The fields of the form: of as many windows as there may be, each with what is its own. */
export const places: readonly Place[] = [
  ...fields,
  ...Array.from({ length: mostWindows }, (_, index): readonly Place[] => [
    `notDuring.${index}`,
    ...(Object.keys(windowFields) as WindowField[]).map(
      (field): Place => `notDuring.${index}.${field}`,
    ),
  ]).flat(),
];

/** What is missing at a place is said alike of all windows: `notDuring.days`. */
export const kindOfPlace = (place: Place): string => place.replace(/\.\d+/, '');

/** The lists by which a task of the catalogue's checks is narrowed, or of services. */
const narrowingOf = ({ type, services, severities, categories, checks }: Draft) =>
  type === 'checks' ? [services, severities, categories, checks] : [services];

/** What is left empty that has to be chosen: by the place at which it is missing. The API would say it less kindly. */
export function missingIn(draft: Draft): readonly Place[] {
  const { rhythm } = draft;
  const isTimed = timed.some((one) => one === rhythm);
  const isEmpty: Partial<Record<Place, boolean>> = {
    name: draft.name.trim() === '',
    customYaml: draft.type === 'custom' && draft.customYaml.trim() === '',
    scope:
      draft.isNarrowed &&
      draft.type !== 'custom' &&
      narrowingOf(draft).every((list) => list.length === 0),
    'scope.accounts': draft.isOfSomeAccounts && draft.accounts.length === 0,
    'scope.regions': draft.isInSomeRegions && draft.regions.length === 0,
    'schedule.at': isTimed && draft.at.length < 5,
    'schedule.on':
      (rhythm === 'week' && draft.days.length === 0) ||
      (rhythm === 'once' && draft.date.length < 10),
    'schedule.cron':
      (rhythm === 'cron' && draft.cron.trim() === '') ||
      (rhythm === 'hour' && draft.minute.trim() === ''),
    after: rhythm === 'after' && draft.afterTasks.length === 0,
    ...Object.fromEntries(
      draft.notDuring.flatMap((window, index) =>
        missingInWindow(window).map((field) => [`notDuring.${index}.${field}`, true]),
      ),
    ),
  };
  return places.filter((place) => isEmpty[place]);
}

function missingInWindow({
  kind,
  days,
  from,
  to,
  fromDate,
  toDate,
}: WindowDraft): readonly WindowField[] {
  const isEmpty: Partial<Record<WindowField, boolean>> =
    kind === 'dates'
      ? { fromDate: fromDate.length < 10, toDate: toDate.length < 10 }
      : { days: days.length === 0, from: from.length < 5, to: to.length < 5 };
  return (Object.keys(windowFields) as WindowField[]).filter((field) => isEmpty[field]);
}

/** What has to be chosen before anybody can say what the task would cover, and when it would run. */
export const missingForPreview = (draft: Draft): readonly Place[] =>
  missingIn(draft).filter((place) => place !== 'name');
