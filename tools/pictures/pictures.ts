/** One screen of the dashboard, as docs/dashboard.md shows it. */
export interface Picture {
  /** The name of its file, without an ending. */
  readonly name: string;
  readonly title: string;
  /** What can be done there, in a sentence or two. */
  readonly text: string;
  /** Whose: a sample's name. @default the first of them */
  readonly of?: 'Tailspin';
  /** Below the tenant's own address. */
  readonly path: string;
  /** What is followed from there, each a selector of a link or a button. @default nothing */
  readonly through?: readonly string[];
  /** What is on the page once all of it is there. */
  readonly until: string;
  readonly isDark?: true;
  readonly isPhone?: true;
}

/** All pictures, in the order of the tour. */
export const pictures: readonly Picture[] = [
  {
    name: 'overview',
    title: 'Overview',
    text: 'What fails, what could not be assessed and what passes, each figure a link to its list; open findings by day; services and accounts; the last execution and the next ones. Beside it stands how many accounts the figures are of, and as of when.',
    path: 'overview',
    until: 'table',
  },
  {
    name: 'findings-dark',
    title: 'Findings',
    text: 'Filtered by severity, status, account, service, region, check or a part of a name; the filter is in the address. What follows from another fault on the same resource stands under its cause. `j` and `k` go from row to row, `?` lists the keys.',
    path: 'findings',
    until: '[data-row]',
    isDark: true,
  },
  {
    name: 'finding',
    title: 'A finding',
    text: 'The verdict in words, why it matters, what to do, since when it is so, and its history. What could not be assessed says which call was refused, and by whom.',
    path: 'findings',
    through: ['[data-row] a', 'a:has-text("Open as a page")'],
    until: '#content :is(h2, h3):has-text("History")',
  },
  {
    name: 'blind-spots',
    title: 'Blind spots',
    text: 'What nobody could see, by its cause: the permission that is missing, who denied it, how many checks hang on it, and what to do.',
    of: 'Tailspin',
    path: 'blind-spots',
    until: '#content :text("What could not be read")',
  },
  {
    name: 'checks',
    title: 'Checks',
    text: 'The catalogue: each check with its severity, what it calls, which permissions it needs, its parameters, and its findings.',
    path: 'checks',
    until: 'table a',
  },
  {
    name: 'inventory',
    title: 'Inventory',
    text: 'What is in the accounts, by type, service, account, region and tag, with its state and since when it is there. A list that could not be made stands on top: what is in it is not known.',
    path: 'inventory',
    until: 'table a',
  },
  {
    name: 'tasks',
    title: 'Tasks',
    text: 'What runs, over which accounts, and when next. A task can be run at once, paused, and changed.',
    path: 'tasks',
    until: 'table a',
  },
  {
    name: 'new-task',
    title: 'A new task',
    text: 'What, where and when, by a schedule or after other tasks; beside it how many checks and accounts that covers, and the next executions.',
    path: 'tasks/new',
    until: '#content :text("Executions a day")',
  },
  {
    name: 'own-checks',
    title: 'Checks of your own',
    text: 'Any call that lists or reads, and what is wrong in its answer, as a form and as YAML of one value. It is tried in an account before it is saved, beside what AWS answers.',
    path: 'tasks/new?template=own-check',
    until: '#content :text("Executions a day")',
  },
  {
    name: 'execution',
    title: 'An execution',
    text: 'Live while it runs: shards by account, counts that grow, the first cause on top. It can be stopped, and what failed of it run again.',
    path: 'executions',
    through: ['table tbody a'],
    until: '#content :text("Calls to AWS")',
  },
  {
    name: 'accounts',
    title: 'Accounts',
    text: 'Each with its state, and why: whoever lets Roundsman in, in part or not at all.',
    of: 'Tailspin',
    path: 'accounts',
    until: 'table a',
  },
  {
    name: 'account',
    title: 'An account',
    text: 'What was found when it was last verified: each permission that is missing, and the checks that are blind without it.',
    of: 'Tailspin',
    path: 'accounts',
    through: ['table tbody a'],
    until: '#content :text("Account number")',
  },
  {
    name: 'health',
    title: 'Health of an account',
    text: 'Each service in each region: whether it answers and how fast, and how its resources are. What could not be assessed is never healthy.',
    path: 'accounts',
    through: ['table tbody a', '[role="tab"]:has-text("Health")'],
    until: '#content :text("Healthy")',
  },
  {
    name: 'members',
    title: 'Members',
    text: 'Who may do what, and who is invited.',
    path: 'members',
    until: 'table',
  },
  {
    name: 'settings',
    title: 'Settings',
    text: 'Severities and parameters of single checks, where they differ from the default.',
    path: 'settings',
    until: '#content :text("Executions a day")',
  },
  {
    name: 'phone',
    title: 'On a phone',
    text: 'All of it on 390 pixels, in the dark as well. It can be installed; without a network it says so, and shows nothing that it cannot know.',
    path: 'findings',
    until: '[data-row]',
    isPhone: true,
  },
];

/** docs/dashboard.md: a tour of one screen each. */
export const tour = (): string =>
  [
    '# The dashboard',
    '',
    'Written by `npm run screenshots` from tools/pictures/pictures.ts, of the sample accounts that `npm start` shows. Do not edit.',
    ...pictures.flatMap(({ name, title, text }) => [
      '',
      `## ${title}`,
      '',
      text,
      '',
      `![${title}](pictures/${name}.png)`,
    ]),
    '',
  ].join('\n');
