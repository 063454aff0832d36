/** The most checks that the API takes of one task. */
export const mostChecks = 20;

/** The members of a call of AWS that stand in a form. */
const callMembers = ['service', 'operation', 'input'] as const;

const forEach = 'call.forEach';

/** The fields of one check, by where its members stand in it. */
export const fieldsOfCheck = [
  'key',
  'title',
  'severity',
  'category',
  ...callMembers.map((member) => `call.${member}` as const),
  'call.regions',
  ...callMembers.map((member) => `${forEach}.${member}` as const),
  `${forEach}.items`,
  `${forEach}.id`,
  `${forEach}.set`,
  'items',
  'id',
  'name',
  'where',
  'fails',
  'message',
  'why',
  'fix',
] as const;

export type CheckField = (typeof fieldsOfCheck)[number];

const maps: readonly CheckField[] = ['call.input', `${forEach}.input`, `${forEach}.set`];

/** Whether a field holds members of its own, and no text. */
export const isMapField = (field: CheckField): boolean => maps.includes(field);

const optional: readonly CheckField[] = [
  'category',
  'call.input',
  'call.regions',
  `${forEach}.input`,
  `${forEach}.id`,
  'id',
  'name',
  'where',
  'why',
  'fix',
];

/** Whether a check may be without it: what is emptied is taken out. */
export const isOptional = (field: CheckField): boolean => optional.includes(field);

/** Where a field stands in the definition. @param check Which of the checks, from 0 on. */
export const pathOf = (check: number, field: CheckField): readonly (string | number)[] => [
  'checks',
  check,
  ...field.split('.'),
];
