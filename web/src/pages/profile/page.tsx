import { Page } from '../../parts/page.tsx';
import { profileTexts as texts } from '../../texts/en/profile.ts';

export function ProfilePage() {
  return <Page title={texts.title}>…</Page>;
}
