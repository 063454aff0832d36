import type { StageConfig } from '../../../lib/config/stage.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { type Answer, good, type Line, missing, note } from '../report/line.ts';

/** What the machine and the settings say by themselves. */
export function linesOfHere(config: StageConfig, given: string): readonly Line[] {
  return [
    { id: 'node', question: 'Node.js', ...judgeNode(process.versions.node) },
    { id: 'told', question: 'Who is told of failures', ...judgeTold(config, given) },
    { id: 'registration', question: 'Who may sign up', ...judgeRegistration(config) },
  ];
}

/** @param version Without the letter v. */
export function judgeNode(version: string, range: string = manifest.engines.node): Answer {
  const [least = ''] = /[\d.]+/.exec(range) ?? [];
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return good(version);
  return missing(`${version}, and the platform needs ${range}`, `Install Node.js ${range}`);
}

export function judgeTold({ name, alarmEmail, protectsData }: StageConfig, given: string): Answer {
  if (alarmEmail) return good(`${alarmEmail}, by the settings`);
  const verdict = protectsData ? missing : note;
  return verdict(
    'nobody, by the settings: no alarmEmail is set',
    `Set "alarmEmail" of the stage ${name} in roundsman.config.json, or: npm run deploy -- ${given} -c alarmEmail=you@example.com`,
  );
}

export function judgeRegistration({ name, registration }: StageConfig): Answer {
  const says = {
    open: 'anybody on the internet, who then causes executions and mail',
    invitation: 'whoever was invited',
    closed: 'nobody: the operator makes users',
  }[registration];
  if (registration !== 'open') return good(`${registration}: ${says}`);
  return note(
    `open: ${says}`,
    `To close it, set "registration" of the stage ${name} in roundsman.config.json to "invitation" or "closed", and deploy again`,
  );
}
