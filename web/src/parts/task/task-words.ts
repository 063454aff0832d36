import type { After, NoRunWindow, Task, TaskSchedule, TaskScope } from '../../queries/tasks.ts';
import { taskWords as texts } from '../../texts/en/tasks/task-words.ts';
import { words } from '../../texts/en/words.ts';
import { counted, listInWords, numberInWords } from '../format.ts';

/** The most names that are named; more are counted. */
const mostNamed = 3;

const named = (
  names: readonly string[],
  nouns: { readonly one: string; readonly other: string },
): string => (names.length > mostNamed ? counted(names.length, nouns) : listInWords(names));

/**
 * Where a task checks, in a few words: `all accounts · in eu-west-1`.
 *
 * @param nameOf The name that the tenant gave an account.
 */
export function placesInWords(
  { accounts, regions }: TaskScope,
  nameOf: (accountId: string) => string,
): string {
  return [
    accounts ? named(accounts.map(nameOf), texts.accountsCounted) : texts.allAccounts,
    regions ? texts.inRegions(named(regions, texts.regionsCounted)) : texts.allRegions,
  ].join(' · ');
}

/** `All checks`, `Checks of sns and sqs that are critical`, `2 checks chosen by name`. */
export function checksInWords({ services, severities, categories, checks }: TaskScope): string {
  const few = checks ? [counted(checks.length, texts.checksCounted), texts.chosenByName] : [];
  const of = services && texts.checksOf(named(services, texts.servicesCounted));
  const kinds =
    categories &&
    texts.inCategories(
      listInWords(categories.map((category) => words.categories[category].toLowerCase())),
    );
  const which =
    severities &&
    texts.thatAre(
      severities.map((severity) => words.severities[severity].toLowerCase()).join(` ${texts.or} `),
    );
  if (few.length > 0) {
    const within = [of && texts.within(of), kinds, which].filter((part) => part !== undefined);
    return [...few, ...within].join(' ');
  }
  return [of ?? texts.allChecks, kinds, which].filter((part) => part !== undefined).join(' ');
}

/** What a task checks, by its type. @param own How many checks of its own it has. @default not known here */
export function checksOfTask({ type, scope }: Pick<Task, 'type' | 'scope'>, own?: number): string {
  if (type === 'checks') return checksInWords(scope);
  if (type === 'resource_list' || type === 'health_check') {
    const { services } = scope;
    return texts.ofServices[type](
      services ? named(services, texts.servicesCounted) : texts.allServices,
    );
  }
  return own === undefined ? texts.ownChecks : texts.ownChecksCounted(numberInWords(own));
}

/** A cron expression that comes once in every hour. */
const hourly = /^(?:cron\()?(\d{1,2}) \* \* \* \? \*\)?$/;

/** The minute of a schedule that comes once in every hour; `undefined` of any other. */
export function minuteOfHour(schedule: TaskSchedule): number | undefined {
  const minute = 'cron' in schedule ? hourly.exec(schedule.cron)?.[1] : undefined;
  return minute === undefined ? undefined : Number(minute);
}

/** When a task runs: `Every day at 06:00, Europe/Berlin`. */
export const scheduleInWords = (schedule: TaskSchedule): string =>
  texts.inZone(timesInWords(schedule), schedule.timeZone);

/**
 * After which others a task runs: `After Daily checks, once it has passed`.
 *
 * @param nameOf The name of a task.
 */
export const afterInWords = ({ tasks, on }: After, nameOf: (taskId: string) => string): string =>
  texts.after(
    listInWords(tasks.map(nameOf)),
    texts.onceEnded[on][tasks.length === 1 ? 'one' : 'other'],
  );

/** A window in which a task does not run: `Monday and Friday from 08:00 to 18:00, Europe/Berlin`. */
export function windowInWords(window: NoRunWindow): string {
  const when =
    'fromDate' in window
      ? texts.windowOfDates(window.fromDate, window.toDate)
      : texts.windowOfDays(
          listInWords(
            weekdays.filter((day) => window.days.includes(day)).map((day) => texts.weekdays[day]),
          ),
          window.from,
          window.to,
        );
  return texts.inZone(when, window.timeZone);
}

function timesInWords(schedule: TaskSchedule): string {
  const minute = minuteOfHour(schedule);
  if (minute !== undefined) return texts.everyHour(String(minute).padStart(2, '0'));
  if (!('at' in schedule)) return texts.cron(schedule.cron.replace(/^cron\((.*)\)$/, '$1'));
  const { at } = schedule;
  switch (schedule.every) {
    case 'day':
      return texts.everyDay(at);
    case 'week': {
      const days = weekdays.filter((day) => schedule.on.includes(day));
      return texts.everyWeek(listInWords(days.map((day) => texts.weekdays[day])), at);
    }
    case 'month':
      return texts.everyMonth(dayInWords(schedule.on), at);
    case 'once':
      return texts.once(schedule.on, at);
  }
}

/** The days in the order of a week, as people here begin it. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** `the 1st`, `the last day`. */
export const dayInWords = (day: number | 'last'): string =>
  day === 'last'
    ? texts.lastDay
    : texts.dayOfMonth(`${day}${endings[ordinals.select(day)] ?? 'th'}`);

export type TaskState = keyof typeof texts.states;

/** Why a task has no next run. */
export function noRunInWords(task: Pick<Task, 'schedule' | 'after' | 'enabled'>): string {
  if (!task.enabled) return texts.nonePaused;
  if (task.after) return texts.afterOthers;
  return task.schedule ? texts.neverAgain : texts.byHand;
}

/** How a task stands with its schedule. What is paused is so before all else. */
export function taskState({
  schedule,
  after,
  enabled,
  scheduling,
}: Pick<Task, 'schedule' | 'after' | 'enabled' | 'scheduling'>): TaskState {
  if (!enabled) return 'paused';
  if (scheduling === 'scheduling') return 'scheduling';
  if (scheduling === 'ended') return 'ended';
  if (after) return 'chained';
  return schedule ? 'scheduled' : 'onDemand';
}
