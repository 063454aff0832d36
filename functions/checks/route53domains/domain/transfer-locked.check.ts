import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { domain } from './domain.resource.ts';

export const check = defineCheck(domain, {
  id: 'route53domains-domain-transfer-locked',
  title: 'Domains are locked against transfer',
  severity: 'medium',
  category: 'security',
  why: 'Whoever gets at the code of the domain, or at a mailbox of its owner, can move it to another registrar, and with it all that it names.',
  fix: 'Turn on the transfer lock of the domain.',
  docs: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/domain-lock.html',

  evaluate({ item }) {
    if (answered(item.TransferLock, 'TransferLock')) return pass();
    // Some registries of countries know no lock; those of generic domains, of three letters and more, do:
    // https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/registrar-tld-list.html
    const ending = answered(item.DomainName, 'DomainName').split('.').at(-1);
    return ending?.length === 2 ? noVerdict() : fail('The transfer lock is off.');
  },
});
