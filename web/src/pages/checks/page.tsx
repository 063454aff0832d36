import { Page } from '../../parts/page.tsx';
import { checksTexts as texts } from '../../texts/en/checks.ts';

export function ChecksPage() {
  return <Page title={texts.title}>…</Page>;
}
