import type { CheckMetadata } from '../check.ts';
import type { HealthList, HealthService, HealthTable } from './health-lists.ts';

/** What a generated check says to people: of what is listed, of its words, and of who lists it. */
export function healthWords(
  list: HealthList,
  service: HealthService,
  vocabularies: HealthTable['vocabularies'],
): Pick<CheckMetadata, 'title' | 'why' | 'fix'> {
  const { noun, one, lastRun } = list;
  const words = either(badWords(list, vocabularies));
  return {
    title: lastRun
      ? `${capital(noun)} of ${service.name} ended their last run well`
      : `${capital(noun)} of ${service.name} are in a good state`,
    why: `${capital(article(one))} that AWS calls ${words} does not do what it was made for, and nothing says so unless somebody looks.`,
    fix: `Look at the ${one} in AWS: the message names its state, and AWS's reason where there is one. Mend that, or remove the ${one}.`,
  };
}

/** The words of a list's states that say that something is wrong. */
function badWords({ states }: HealthList, vocabularies: HealthTable['vocabularies']) {
  const words = states.flatMap(({ vocabulary }) => {
    const { impaired = [], 'failed-run': failed = [] } = vocabularies[vocabulary] ?? {};
    return [...impaired, ...failed];
  });
  return [...new Set(words)];
}

/** `FAILED`, `FAILED or EXPIRED`, `FAILED, EXPIRED or another of 5`. */
function either(words: readonly string[]): string {
  const [first = '', second, third, ...more] = words;
  if (second === undefined) return first;
  if (third === undefined) return `${first} or ${second}`;
  if (more.length === 0) return `${first}, ${second} or ${third}`;
  return `${first}, ${second} or by ${words.length - 2} other such words`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `an analyzer`, `an IPAM pool`, `a VPC connection`: by the sound of the first letter. */
const article = (noun: string): string =>
  /^([aeio]|(AMI|S3|SQL|SMB|NFS|FHIR|FPGA|LAG|MLflow|IPAM|IP|EC2)\b)/.test(noun)
    ? `an ${noun}`
    : `a ${noun}`;
