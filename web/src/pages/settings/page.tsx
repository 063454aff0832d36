import { Page } from '../../parts/page.tsx';
import { settingsTexts as texts } from '../../texts/en/settings.ts';

export function SettingsPage() {
  return <Page title={texts.title}>…</Page>;
}
