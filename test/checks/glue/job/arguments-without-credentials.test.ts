import { check } from '../../../../functions/checks/glue/job/arguments-without-credentials.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const given = (DefaultArguments: Record<string, string>, NonOverridableArguments?: object) => ({
  item: {
    DefaultArguments,
    ...(NonOverridableArguments && { NonOverridableArguments }),
  } as never,
});

describeCheck(check, {
  pass: {
    'it has no arguments': { item: { Name: 'load' } },
    'its arguments are harmless': given(
      { '--TempDir': 's3://example-temp/', '--job-language': 'python' },
      { '--enable-metrics': 'true' },
    ),
    'it is told the name of a secret': given({ '--secret_name': 'prod/warehouse' }),
    'the tenant knows better': {
      ...given({ '--csrf_token': 'X-Csrf-1' }),
      parameters: { ignoredNames: ['--csrf_token'] },
    },
  },
  fail: {
    'an argument is called a password; its value stays unsaid': {
      ...given({ '--db_password': 'correct-horse-7', '--TempDir': 's3://example-temp/' }),
      message: 'What looks like credentials is in: --db_password.',
    },
    'one that no run may change is': {
      ...given({}, { '--db_password': 'correct-horse-7' }),
      message: 'What looks like credentials is in: --db_password.',
    },
    'a value is an access key, whatever it is called': {
      ...given({ '--x': `AKIA${'IOSFODNN7EXAMPLE'}` }),
      message: 'What looks like credentials is in: --x.',
    },
  },
});
