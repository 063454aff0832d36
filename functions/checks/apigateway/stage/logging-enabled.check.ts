import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import type { MethodSetting } from '../shapes.generated.ts';
import { stage } from './stage.resource.ts';

const all = '*/*';

export const check = defineCheck(stage, {
  id: 'apigateway-stage-logging-enabled',
  title: 'Stages of REST APIs write execution logs',
  severity: 'medium',
  category: 'security',
  why: 'Without them nobody can tell why a request failed, or what an attacker tried.',
  fix: 'Set the log level of the stage to errors or more, for all methods.',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',

  evaluate({ item }) {
    // A stage that was never set otherwise has none:
    // https://docs.aws.amazon.com/apigateway/latest/api/API_Stage.html
    const { [all]: ofAll = {}, ...others } = item.methodSettings ?? {};
    const own = Object.entries(others);
    const silent = own
      .filter(([, setting = {}]) => !isLogged(setting))
      .map(([path]) => nameOf(path));
    if (silent.length > 0) return fail(`Nothing is logged of these methods: ${silent.join(', ')}.`);
    if (isLogged(ofAll)) return pass();
    // Some methods have settings of their own: whether all have, the stage does not say.
    return own.length > 0 ? noVerdict() : fail('Nothing is logged.');
  },
});

function isLogged({ loggingLevel: level }: MethodSetting): boolean {
  // A setting that is about something else need not say it, or says it empty.
  if (!level || level === 'OFF') return false;
  if (level === 'ERROR' || level === 'INFO') return true;
  throw new IncompleteAnswerError(`AWS answered the log level "${level}".`);
}

/** The slashes of a path are written `~1`. */
const nameOf = (path: string) => path.replaceAll('~1', '/');
