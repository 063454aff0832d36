/**
 * Who looks at the pages of a tenant: the owner of one in which much is wrong, a viewer of the same, the owner of one of which
 * nothing could be read, and the owner of a new one.
 */
export type Visitor = 'owner' | 'viewer' | 'blind' | 'newcomer';

/** What the addresses of a visitor's pages name. */
export interface Named {
  readonly tenant: string;
  readonly account: string;
  readonly task: string;
  readonly execution: string;
  readonly finding: string;
  readonly resource: string;
}

/** What has to stand on a page: each of them somewhere. */
export type Says = readonly (string | RegExp)[];

export interface EveryPage {
  /** The page's name in the router: web/src/router.tsx */
  readonly route: string;
  /** Its address, with its search. */
  readonly path: (named: Named) => string;
  /** What stands there once it has been read. @default for `viewer` what stands there for `owner` */
  readonly says: Readonly<Record<'owner' | 'blind' | 'newcomer', Says>> & {
    readonly viewer?: Says;
  };
  /** What a viewer may not do here: these buttons are there, and say which role may. @default none */
  readonly refused?: readonly (string | RegExp)[];
  /** Paths of readings of which nothing is on screen before somebody opens a field, which then says that they failed. @default none */
  readonly saidLater?: readonly string[];
  /** Whether it is a part of a page that another row is about: the owner alone looks at it. @default false */
  readonly isPart?: boolean;
  /** Whether a tenant in which nothing is yet has no such thing: the API says 404. @default false */
  readonly isMissedByNewcomer?: boolean;
}

/** What a page has to say to a visitor. */
export const saysTo = (visitor: Visitor, { says }: EveryPage): Says =>
  (visitor === 'viewer' ? says.viewer : says[visitor]) ?? says.owner;

const noSuchThing: Says = [/^(There is no|The tenant has no) /];
const neverRun = /^No execution has ended yet/;
const steps = 'Three steps to the first result';
/** A check that judges the queues of each tenant. */
const check = 'sqs-queue-not-public';

/** Every page of a tenant, and its parts that have addresses of their own. */
export const tenantPages: readonly EveryPage[] = [
  {
    route: '/t/$tenant/overview',
    path: ({ tenant }) => `/t/${tenant}/overview`,
    says: {
      owner: ['1 of 1 accounts assessed', /^[1-9]\d*$/],
      blind: ['0 of 1 accounts assessed', /was not assessed: what fails in it nobody knows/],
      newcomer: [steps],
    },
  },
  {
    route: '/t/$tenant/findings',
    path: ({ tenant }) => `/t/${tenant}/findings`,
    says: {
      owner: [/Fails/, 'Queue policies let no stranger in'],
      blind: [/Not assessed/, 'Its list could not be read'],
      newcomer: ['No account is connected yet.'],
    },
  },
  {
    route: '/t/$tenant/findings',
    path: ({ tenant }) => `/t/${tenant}/findings?group=check`,
    says: {
      owner: [/Queue policies/],
      blind: [/Queue policies/],
      newcomer: [/^Nothing was counted/],
    },
    isPart: true,
  },
  {
    route: '/t/$tenant/findings',
    path: ({ tenant, finding }) => `/t/${tenant}/findings?selected=${finding}`,
    says: { owner: ['Why it matters'], blind: ['Why it matters'], newcomer: noSuchThing },
    isPart: true,
    isMissedByNewcomer: true,
  },
  {
    route: '/t/$tenant/findings/$findingId',
    path: ({ tenant, finding }) => `/t/${tenant}/findings/${finding}`,
    says: {
      owner: ['Why it matters', 'History'],
      blind: ['Not assessed', 'History'],
      newcomer: noSuchThing,
    },
    isMissedByNewcomer: true,
  },
  {
    route: '/t/$tenant/blind-spots',
    path: ({ tenant }) => `/t/${tenant}/blind-spots`,
    says: {
      owner: [/^All could be read in the last execution\./],
      blind: ['The account could not be entered', /AWS refused to let us in/],
      newcomer: [neverRun, 'To the overview'],
    },
  },
  {
    route: '/t/$tenant/checks',
    path: ({ tenant }) => `/t/${tenant}/checks?service=sqs`,
    says: { owner: [/^Catalogue/], blind: [/^Catalogue/], newcomer: [/^Catalogue/] },
  },
  {
    route: '/t/$tenant/checks/$checkId',
    path: ({ tenant }) => `/t/${tenant}/checks/${check}`,
    says: {
      owner: ['Why it matters', /^[1-9]\d* fails?/],
      blind: ['A list could not be read'],
      newcomer: [/^It was never assessed in this tenant/],
    },
  },
  {
    route: '/t/$tenant/inventory',
    path: ({ tenant }) => `/t/${tenant}/inventory`,
    says: {
      owner: ['No resource is listed yet.'],
      blind: ['No resource is listed yet.'],
      newcomer: ['No resource is listed yet.'],
    },
    refused: ['Make an inventory task'],
  },
  {
    route: '/t/$tenant/resources/$resourceId',
    path: ({ tenant, resource }) => `/t/${tenant}/resources/${encodeURIComponent(resource)}`,
    says: {
      owner: ['Findings of this resource'],
      blind: ['No finding names this resource.', 'What could not be read'],
      newcomer: ['No finding names this resource.', 'What could not be read'],
    },
  },
  {
    route: '/t/$tenant/tasks',
    path: ({ tenant }) => `/t/${tenant}/tasks`,
    says: { owner: ['Daily checks'], blind: ['Daily checks'], newcomer: ['Has never run'] },
    refused: ['New task', /^Run now: /],
  },
  {
    route: '/t/$tenant/tasks/new',
    path: ({ tenant }) => `/t/${tenant}/tasks/new`,
    says: { owner: ['Review'], blind: ['Review'], newcomer: ['Review'] },
    refused: ['Make task'],
    saidLater: ['/accounts?'],
  },
  {
    route: '/t/$tenant/tasks/$taskId',
    path: ({ tenant, task }) => `/t/${tenant}/tasks/${task}`,
    says: {
      owner: ['An execution covers now', 'Passed'],
      blind: ['An execution covers now', 'Failed'],
      newcomer: ['It has not run yet'],
    },
    refused: ['Run now', 'Edit', 'Delete'],
  },
  {
    route: '/t/$tenant/tasks/$taskId',
    path: ({ tenant, task }) => `/t/${tenant}/tasks/${task}?view=edit`,
    says: { owner: ['Review'], blind: ['Review'], newcomer: ['Review'] },
    isPart: true,
    refused: ['Save changes'],
    saidLater: ['/accounts?'],
  },
  {
    route: '/t/$tenant/executions',
    path: ({ tenant }) => `/t/${tenant}/executions`,
    says: {
      owner: ['Daily checks', 'Passed'],
      blind: ['Daily checks', 'Failed'],
      newcomer: [/^Nothing ran in /],
    },
    refused: ['Run now'],
  },
  ...(['shards', 'changes', 'errors', 'ledger'] as const).map(
    (tab): EveryPage => ({
      route: '/t/$tenant/executions/$executionId',
      path: ({ tenant, execution }) => `/t/${tenant}/executions/${execution}?tab=${tab}`,
      says: {
        owner: ['Result', 'Everything in its scope could be assessed.'],
        blind: ['Result', 'Failed'],
        newcomer: noSuchThing,
      },
      refused: ['Run again'],
      isPart: tab !== 'shards',
      isMissedByNewcomer: true,
    }),
  ),
  {
    route: '/t/$tenant/accounts',
    path: ({ tenant }) => `/t/${tenant}/accounts`,
    says: { owner: ['Connected'], blind: ['Broken'], newcomer: [steps] },
    refused: ['Connect an account'],
  },
  {
    route: '/t/$tenant/accounts/new',
    path: ({ tenant }) => `/t/${tenant}/accounts/new`,
    says: {
      owner: ['Account number'],
      blind: ['Account number'],
      newcomer: ['Account number'],
    },
    refused: ['Go on to the role'],
  },
  {
    route: '/t/$tenant/accounts/new',
    path: ({ tenant, account }) => `/t/${tenant}/accounts/new?account=${account}`,
    says: {
      owner: ['Download the template'],
      viewer: [/^The template is for those who may set up the account\./],
      blind: ['Download the template'],
      newcomer: noSuchThing,
    },
    isMissedByNewcomer: true,
  },
  {
    route: '/t/$tenant/accounts/new',
    path: ({ tenant, account }) => `/t/${tenant}/accounts/new?account=${account}&step=verify`,
    says: { owner: [/./], blind: [/./], newcomer: noSuchThing },
    isPart: true,
    isMissedByNewcomer: true,
  },
  ...(['findings', 'connection', 'settings'] as const).map(
    (tab): EveryPage => ({
      route: '/t/$tenant/accounts/$accountId',
      path: ({ tenant, account }) => `/t/${tenant}/accounts/${account}?tab=${tab}`,
      says: { owner: ['Facts'], blind: ['Facts', /^Broken/], newcomer: noSuchThing },
      refused: [/^Verify now/, /^Edit/, /^Delete/],
      isPart: tab !== 'findings',
      isMissedByNewcomer: true,
    }),
  ),
  {
    route: '/t/$tenant/members',
    path: ({ tenant }) => `/t/${tenant}/members`,
    says: {
      owner: ['What each role may do', 'Open invitations'],
      viewer: ['What each role may do'],
      blind: ['Open invitations'],
      newcomer: ['Nobody is invited.'],
    },
    refused: ['Invite somebody', /^Remove /],
  },
  {
    route: '/t/$tenant/settings',
    path: ({ tenant }) => `/t/${tenant}/settings`,
    says: {
      owner: ['Every check is as it comes.'],
      blind: ['Every check is as it comes.'],
      newcomer: ['Every check is as it comes.'],
    },
    refused: ['Rename', 'Change a check', 'Delete the tenant'],
  },
  {
    route: '/t/$tenant/profile',
    path: ({ tenant }) => `/t/${tenant}/profile`,
    says: {
      owner: ['Second factor', 'Your tenants'],
      blind: ['Second factor', 'Your tenants'],
      newcomer: ['No invitation waits for you.'],
    },
  },
];

/** A page that belongs to no tenant. */
export interface OpenPage {
  /** The page's name in the router; the one that leads nowhere has none. */
  readonly route?: string;
  readonly path: string;
  readonly says: Says;
}

/** What whoever is not signed in sees. */
export const openPages: readonly OpenPage[] = [
  { route: '/sign-in', path: '/sign-in', says: ['Forgotten your password?', 'Sign up'] },
  { route: '/sign-up', path: '/sign-up', says: ['Have an account?'] },
  { route: '/forgotten-password', path: '/forgotten-password', says: ['Have an account?'] },
  { path: '/nowhere', says: ['There is no such page'] },
];

/** Pages for whoever is signed in, in whichever tenant or in none. */
export const ownPages: readonly OpenPage[] = [
  { route: '/welcome', path: '/welcome', says: ['Nobody has invited you yet.', /^Signed in as /] },
];
