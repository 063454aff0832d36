import TabBar from '@cloudscape-design/components/tabs';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { accountTexts as texts } from '../../texts/en/accounts/account.ts';
import { Connection } from './connection.tsx';
import { Findings } from './findings.tsx';
import type { PartProps } from './part-props.ts';
import { accountSearch, tabs } from './search.ts';

const route = '/t/$tenant/accounts/$accountId';

/** The tab of health, loaded for whoever opens it. */
const Health = lazy(async () => ({ default: (await import('./health.tsx')).Health }));

const Settings = lazy(async () => ({ default: (await import('./settings.tsx')).Settings }));

/** The parts of an account. Which one is on screen stands in the address; where it does not, what needs somebody comes first. */
export function Tabs(part: PartProps) {
  const { tab = part.account.state === 'connected' ? 'findings' : 'connection' } = useSearch({
    from: route,
  });
  const navigate = useNavigate({ from: route });
  const contents = {
    findings: <Findings {...part} />,
    health: tab === 'health' && (
      <Suspense>
        <Health {...part} />
      </Suspense>
    ),
    connection: <Connection {...part} />,
    settings: tab === 'settings' && (
      <Suspense>
        <Settings {...part} />
      </Suspense>
    ),
  };
  return (
    <TabBar
      variant="container"
      ariaLabel={texts.tabsLabel}
      activeTabId={tab}
      tabs={tabs.map((id) => ({ id, label: texts.tabs[id], content: contents[id] }))}
      onChange={({ detail }) =>
        void navigate({ search: accountSearch({ tab: detail.activeTabId }), resetScroll: false })
      }
    />
  );
}
