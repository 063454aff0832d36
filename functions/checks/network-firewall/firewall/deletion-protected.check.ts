import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { firewall } from './firewall.resource.ts';

export const check = defineCheck(firewall, {
  id: 'network-firewall-firewall-deletion-protected',
  title: 'Firewalls are protected from deletion',
  severity: 'medium',
  category: 'reliability',
  why: 'One mistaken call deletes the firewall, and the routes through it lead nowhere.',
  fix: 'Turn on deletion protection; whoever means to delete the firewall turns it off first.',
  docs: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-updating.html',

  evaluate({ item }) {
    const { DeleteProtection } = answered(item.Firewall, 'Firewall');
    if (answered(DeleteProtection, 'DeleteProtection')) return pass();
    return fail('Whoever may delete firewalls deletes this one by a single call.');
  },
});
