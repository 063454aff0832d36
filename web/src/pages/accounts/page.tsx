import { Page } from '../../parts/page.tsx';
import { accountsTexts as texts } from '../../texts/en/accounts.ts';

export function AccountsPage() {
  return <Page title={texts.title}>…</Page>;
}
