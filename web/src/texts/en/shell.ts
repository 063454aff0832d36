/** What the frame around every page says. */
export const shellTexts = {
  product: 'Roundsman',
  loading: 'Loading …',
  skip: 'Skip to the content',
  navigation: 'Main navigation',
  closeNavigation: 'Close navigation',
  openNavigation: 'Open navigation',
  notifications: 'Notifications',
  dismiss: 'Dismiss',
  account: 'Your account',
  profile: 'Your profile',
  signOut: 'Sign out',
  appearance: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  densities: { comfortable: 'Comfortable', compact: 'Compact' },
  density: 'Density',
  tenant: 'Tenant',
  sections: { assess: 'Assess', run: 'Run', manage: 'Manage' },
  pages: {
    overview: 'Overview',
    findings: 'Findings',
    blindSpots: 'Blind spots',
    checks: 'Checks',
    inventory: 'Inventory',
    tasks: 'Tasks',
    executions: 'Executions',
    accounts: 'Accounts',
    members: 'Members',
    settings: 'Settings',
  },
  titled: (title: string) => `${title} · Roundsman`,
} as const;

/** What is said when something could not be read or done. */
export const failureTexts = {
  unreachable: 'Roundsman cannot be reached',
  unreachableDetail: 'No answer came. Check your connection, then try again.',
  offline: 'You are offline',
  offlineDetail:
    'What is on screen was read before, and may have changed. Nothing else can be read or done until the network is back.',
  refused: 'The sign-in was refused.',
  refusedDetail: 'Email and password do not go together, or nobody has an account with this email.',
  unauthenticated: 'Your sign-in has ended',
  unauthenticatedDetail: 'Sign in again to go on where you were.',
  signIn: 'Sign in',
  forbidden: 'Your role does not permit this',
  forbiddenDetail: 'Ask an owner or an admin of the tenant for the role that does.',
  notFound: 'There is no such thing here',
  notFoundDetail:
    'It may have been deleted, or it belongs to a tenant that you are not a member of.',
  tooMany: 'Too many requests',
  tooManyDetail: (seconds: number | undefined) =>
    seconds === undefined ? 'Wait a moment, then try again.' : `Try again in ${seconds} seconds.`,
  failed: 'This did not work',
  failedDetail:
    'The fault is ours. The operator of this platform finds it in the logs by the request id.',
  crashed: 'This page failed',
  crashedDetail: 'The fault is ours: a part of the page could not be shown.',
  outdated: 'A new version was published',
  outdatedDetail: 'This page belongs to a version that is gone. Load it again.',
  newReleaseDetail: 'This page still belongs to the one before. Load it again when it suits you.',
  reload: 'Load again',
  retry: 'Try again',
  requestId: 'Request id',
  noPage: 'There is no such page',
  noPageDetail: 'The address leads nowhere.',
  home: 'To the overview',
} as const;

/** Why a button is disabled. */
export const roleTexts = {
  unknown: (least: string) => `This needs the role ${least}. Which one is yours is not known yet.`,
  unread: (least: string) => `This needs the role ${least}. Which one is yours could not be read.`,
  tooLow: (least: string, own: string) =>
    `This needs the role ${least} or a higher one. Yours is ${own}.`,
} as const;
