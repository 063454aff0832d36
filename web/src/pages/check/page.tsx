import { Page } from '../../parts/page.tsx';
import { checkTexts as texts } from '../../texts/en/check.ts';

export function CheckPage() {
  return <Page title={texts.title}>…</Page>;
}
