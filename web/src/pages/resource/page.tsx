import { Page } from '../../parts/page.tsx';
import { resourceTexts as texts } from '../../texts/en/resource.ts';

export function ResourcePage() {
  return <Page title={texts.title}>…</Page>;
}
