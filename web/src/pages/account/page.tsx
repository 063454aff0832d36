import { Page } from '../../parts/page.tsx';
import { accountTexts as texts } from '../../texts/en/account.ts';

export function AccountPage() {
  return <Page title={texts.title}>…</Page>;
}
