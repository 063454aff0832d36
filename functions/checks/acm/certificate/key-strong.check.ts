import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { certificate } from './certificate.resource.ts';
import { wasIssued } from './certificate-status.judgement.ts';

export const check = defineCheck(certificate, {
  id: 'acm-certificate-key-strong',
  title: 'Certificates have keys of at least 2048 RSA bits, or of an elliptic curve',
  severity: 'high',
  category: 'security',
  why: 'Shorter RSA keys can be broken by whoever pays for the computers; then anybody can pose as your site.',
  fix: 'Import a certificate with an RSA key of 2048 bits or more, or an elliptic curve key, and put it in the place of this one.',
  docs: 'https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html',
  appliesTo: wasIssued,

  evaluate({ item }) {
    const algorithm = answered(item.KeyAlgorithm, 'KeyAlgorithm');
    return isStrong(algorithm) ? pass() : fail(`Its key is of the kind ${algorithm}.`);
  },
});

/** AWS writes RSA-2048 in some answers, and RSA_2048 in others. */
function isStrong(algorithm: string): boolean {
  const [kind, size] = algorithm.toUpperCase().split(/[-_]/);
  if (kind === 'RSA' && size && /^\d+$/.test(size)) return Number(size) >= 2048;
  if (kind === 'EC') return true;
  throw new IncompleteAnswerError(`AWS answered the key algorithm "${algorithm}".`);
}
