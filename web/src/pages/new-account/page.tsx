import { Page } from '../../parts/page.tsx';
import { newAccountTexts as texts } from '../../texts/en/new-account.ts';

export function NewAccountPage() {
  return <Page title={texts.title}>…</Page>;
}
