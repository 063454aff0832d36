import { expect, it } from 'vitest';
import { renderFrameworks } from '../../tools/generate-frameworks.ts';

it('the list of frameworks imports each under a name of its own', () => {
  const text = renderFrameworks(['cis-aws-5-0.framework.ts', 'soc2.framework.ts']);

  expect(text).toContain(
    "import { framework as cisAws50 } from './cis-aws-5-0.framework.ts';\n" +
      "import { framework as soc2 } from './soc2.framework.ts';\n",
  );
  expect(text).toContain('  cisAws50,\n  soc2,\n');
});
