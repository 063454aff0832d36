import { Page } from '../../parts/page.tsx';
import { membersTexts as texts } from '../../texts/en/members.ts';

export function MembersPage() {
  return <Page title={texts.title}>…</Page>;
}
