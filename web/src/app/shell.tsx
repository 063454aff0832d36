import AppLayout from '@cloudscape-design/components/app-layout';
import type { FlashbarProps } from '@cloudscape-design/components/flashbar';
import I18nProvider from '@cloudscape-design/components/i18n';
import messages from '@cloudscape-design/components/i18n/messages/all.en';
import SideNavigation, {
  type SideNavigationProps,
} from '@cloudscape-design/components/side-navigation';
import TopNavigation, {
  type TopNavigationProps,
} from '@cloudscape-design/components/top-navigation';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { lazy, memo, Suspense, useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { ApiError } from '../api/api-error.ts';
import { dismissNewRelease, hasNewRelease, onRelease } from '../api/release.ts';
import { signOut } from '../api/session.ts';
import { meQuery } from '../queries/me.ts';
import { failureTexts, shellTexts as texts } from '../texts/en/shell.ts';
import { type Appearance, choose, useAppearance } from './appearance.ts';
import { FailedPage, Failure, failureInWords } from './failure.tsx';
import { type Notice, ShellContext, type SidePanel } from './shell-state.ts';
import { useInvitationNotices } from './use-invitation-notices.ts';
import { useFollow } from './use-link.ts';
import { useOnline } from './use-online.ts';
import { useTenant } from './use-tenant.ts';
import './shell.css';

// Not part of the frame's own code: most pages show neither.
const Notices = lazy(async () => ({ default: (await import('./notices.tsx')).Notices }));
const Beside = lazy(async () => ({ default: (await import('./side-panel.tsx')).Beside }));

/**
 * The frame around every page of a tenant, with the words of Cloudscape's components. Memoised, and without a state of its own:
 * each time that the provider is rendered it makes the words anew, and every component below that uses them with it.
 */
export const Shell = memo(function Shell() {
  return (
    <I18nProvider locale="en" messages={[messages]}>
      <Frame />
    </I18nProvider>
  );
});

/** Navigation, tenant, preferences, notices, the page, and the panel beside it. */
function Frame() {
  const tenant = useTenant();
  const follow = useFollow();
  const me = useQuery(meQuery());
  const [panel, setPanel] = useState<SidePanel>();
  const [isNavigationOpen, setNavigationOpen] = useState(() => innerWidth > 1000);
  const [panelSize, setPanelSize] = useState(480);
  const { notices, notify } = useNotices();
  const pathname = useLocation({ select: ({ pathname }) => pathname });
  const navigation = useMemo(
    () => (
      <SideNavigation
        activeHref={activePage(tenant, pathname)}
        items={navigationOf(tenant)}
        onFollow={(event) => {
          follow(event);
          if (innerWidth <= 688) setNavigationOpen(false);
        }}
      />
    ),
    [tenant, pathname, follow],
  );
  const state = useMemo(() => ({ showPanel: setPanel, notify }), [notify]);

  // Of more tenants than the answer names, the API says itself whose they are not.
  const isForeign =
    me.data &&
    me.data.cursor === undefined &&
    !me.data.tenants.some(({ tenantId }) => tenantId === tenant);
  return (
    <ShellContext value={state}>
      <a className="skip" href="#content">
        {texts.skip}
      </a>
      <div id="top">
        <Top tenant={tenant} notify={notify} />
      </div>
      <AppLayout
        headerSelector="#top"
        toolsHide
        navigationOpen={isNavigationOpen}
        onNavigationChange={({ detail }) => setNavigationOpen(detail.open)}
        navigation={navigation}
        notifications={
          notices.length > 0 && (
            <Suspense>
              <Notices items={notices} />
            </Suspense>
          )
        }
        splitPanelOpen={panel !== undefined}
        splitPanelPreferences={{ position: 'side' }}
        onSplitPanelPreferencesChange={() => undefined}
        splitPanelSize={panelSize}
        onSplitPanelResize={({ detail }) => setPanelSize(detail.size)}
        onSplitPanelToggle={({ detail }) => {
          if (!detail.open) panel?.onClose();
        }}
        splitPanel={
          panel && (
            <Suspense>
              <Beside header={panel.header} content={panel.content} />
            </Suspense>
          )
        }
        ariaLabels={{
          navigation: texts.navigation,
          navigationClose: texts.closeNavigation,
          navigationToggle: texts.openNavigation,
          notifications: texts.notifications,
        }}
        content={
          <div id="content" tabIndex={-1}>
            {me.error && <Failure error={me.error} onRetry={() => void me.refetch()} />}
            {isForeign ? <FailedPage error={new ApiError(404, {})} /> : <Outlet />}
          </div>
        }
      />
    </ShellContext>
  );
}

const pages = [
  { section: 'assess', name: 'overview', path: 'overview' },
  { section: 'assess', name: 'findings', path: 'findings' },
  { section: 'assess', name: 'blindSpots', path: 'blind-spots' },
  { section: 'assess', name: 'checks', path: 'checks' },
  { section: 'assess', name: 'inventory', path: 'inventory' },
  { section: 'run', name: 'tasks', path: 'tasks' },
  { section: 'run', name: 'executions', path: 'executions' },
  { section: 'manage', name: 'accounts', path: 'accounts' },
  { section: 'manage', name: 'members', path: 'members' },
  { section: 'manage', name: 'settings', path: 'settings' },
] as const;

function navigationOf(tenant: string): SideNavigationProps.Item[] {
  const sections = Map.groupBy(pages, ({ section }) => section);
  return [...sections].map(([section, inSection]) => ({
    type: 'section-group',
    title: texts.sections[section],
    items: inSection.map(({ name, path }) => ({
      type: 'link',
      text: texts.pages[name],
      href: `/t/${tenant}/${path}`,
    })),
  }));
}

/** The navigation's entry that a page belongs to. */
const activePage = (tenant: string, pathname: string): string =>
  `/t/${tenant}/${pathname.split('/')[3] ?? ''}`;

/** All that stands at the top of a page. Several are a stack, whose first alone can be read: what has just been said is on top. */
function useNotices() {
  const [said, setSaid] = useState<readonly FlashbarProps.MessageDefinition[]>([]);
  const notify = useCallback(({ type, text }: Notice) => {
    const id = crypto.randomUUID();
    const dismiss = () => setSaid((all) => all.filter((notice) => notice.id !== id));
    setSaid((all) => [
      {
        id,
        type,
        content: text,
        dismissible: true,
        dismissLabel: texts.dismiss,
        onDismiss: dismiss,
      },
      ...all,
    ]);
  }, []);
  const isOutdated = useSyncExternalStore(onRelease, hasNewRelease);
  const isOnline = useOnline();
  const invitations = useInvitationNotices();
  const notices = [
    ...(isOnline ? [] : [offline]),
    ...said,
    ...(isOutdated ? [newRelease] : []),
    ...invitations,
  ];
  return { notices, notify };
}

const offline: FlashbarProps.MessageDefinition = {
  id: 'offline',
  type: 'warning',
  header: failureTexts.offline,
  content: failureTexts.offlineDetail,
};

const newRelease: FlashbarProps.MessageDefinition = {
  id: 'new-release',
  type: 'info',
  header: failureTexts.outdated,
  content: failureTexts.newReleaseDetail,
  buttonText: failureTexts.reload,
  onButtonClick: () => location.reload(),
  dismissible: true,
  dismissLabel: texts.dismiss,
  onDismiss: dismissNewRelease,
};

interface TopProps {
  readonly tenant: string;
  readonly notify: (notice: Notice) => void;
}

/** Memoised: all its menus are rendered with it, and it measures itself again. */
const Top = memo(function Top({ tenant, notify }: TopProps) {
  const router = useRouter();
  const follow = useFollow();
  const { theme, density } = useAppearance();
  const { data: me } = useQuery(meQuery());
  const own = me?.tenants.find(({ tenantId }) => tenantId === tenant);

  const endSession = () => {
    signOut().catch((error: unknown) => {
      const { title, detail } = failureInWords(error);
      notify({ type: 'error', text: `${title}. ${detail}` });
    });
  };
  const utilities: TopNavigationProps.Utility[] = [
    {
      type: 'menu-dropdown',
      text: own?.name ?? '…',
      ariaLabel: `${texts.tenant}: ${own?.name ?? ''}`,
      items: (me?.tenants ?? []).map(({ tenantId, name, role }) => ({
        id: tenantId,
        text: name,
        secondaryText: role,
        href: `/t/${tenantId}/overview`,
      })),
      onItemFollow: follow,
    },
    {
      type: 'menu-dropdown',
      iconName: 'settings',
      ariaLabel: texts.appearance,
      title: texts.appearance,
      items: [
        {
          id: 'theme',
          text: texts.appearance,
          items: choices(texts.themes, theme, 'theme'),
        },
        {
          id: 'density',
          text: texts.density,
          items: choices(texts.densities, density, 'density'),
        },
      ],
      onItemClick: ({ detail }) => {
        const [key, value] = detail.id.split('.');
        // The ids are those of `choices`.
        choose({ [key as 'theme']: value as Appearance['theme'] });
      },
    },
    {
      type: 'menu-dropdown',
      iconName: 'user-profile',
      text: me?.email ?? '',
      ariaLabel: `${texts.account}: ${me?.email ?? ''}`,
      items: [
        { id: 'profile', text: texts.profile, href: `/t/${tenant}/profile` },
        { id: 'sign-out', text: texts.signOut },
      ],
      onItemClick: ({ detail }) => {
        if (detail.id === 'sign-out') endSession();
      },
      onItemFollow: follow,
    },
  ];
  return (
    <TopNavigation
      identity={{
        title: texts.product,
        href: `/t/${tenant}/overview`,
        onFollow: (event) => {
          event.preventDefault();
          router.history.push(`/t/${tenant}/overview`);
        },
      }}
      utilities={utilities}
    />
  );
});

const choices = (names: Readonly<Record<string, string>>, chosen: string, key: string) =>
  Object.entries(names).map(([value, text]) => ({
    id: `${key}.${value}`,
    itemType: 'checkbox' as const,
    checked: value === chosen,
    text,
  }));
