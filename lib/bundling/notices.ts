import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import * as z from 'zod';
import { bundleOptions } from './bundle-options.ts';

export const noticesFile = 'THIRD-PARTY-NOTICES.txt';

/** Beside a bundle: whose software is in it, and the texts of their licences, which ask for that. */
export function writeNotices(metafile: Metafile, outdir: string): void {
  const packages = foldersIn(metafile).map(readPackage);
  const byText = Map.groupBy(packages, (one) => textOf(one, packages));
  const parts = [...byText].map(([text, of]) => {
    const names = of.map(({ name, version, license }) => `${name} ${version} (${license})`);
    return `${names.join('\n')}\n\n${text.trim()}\n`;
  });
  const line = `\n${'-'.repeat(80)}\n\n`;
  writeFileSync(
    join(outdir, noticesFile),
    [`Beside the code of Roundsman, the files here hold that of others.\n`, ...parts].join(line),
  );
}

/** The folders of all packages of which anything is in a bundle. */
function foldersIn({ outputs }: Metafile): readonly string[] {
  const files = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? file : [])),
  );
  const folders = files.map((file) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  repository: z.union([z.string(), z.object({ url: z.string() })]).optional(),
});

interface Package extends z.infer<typeof Manifest> {
  /** What stands in its files about licence and authors. */
  readonly texts: readonly string[];
}

function readPackage(folder: string): Package {
  const path = join(bundleOptions.absWorkingDir, folder);
  const read = (name: string) => readFileSync(join(path, name), 'utf8');
  const names = readdirSync(path).filter((name) => /^(licen[cs]e|notice|copying)/i.test(name));
  return { ...Manifest.parse(JSON.parse(read('package.json'))), texts: names.sort().map(read) };
}

function textOf(one: Package, all: readonly Package[]): string {
  if (one.texts.length > 0) return one.texts.join('\n');
  const holder = holders[one.name];
  if (holder && one.license === 'MIT') return mit(holder);
  if (holder && one.license === 'MIT-0') return mitWithoutAttribution(holder);
  // Packages of one repository have one licence, and some were published without it.
  const sibling = all.find(
    ({ texts, license, repository }) =>
      texts.length > 0 && license === one.license && urlOf(repository) === urlOf(one.repository),
  );
  if (sibling && urlOf(one.repository)) return sibling.texts.join('\n');
  throw new Error(
    `${one.name} is bundled, and brings no text of its licence, ${one.license}: name its holder in lib/bundling/notices.ts.`,
  );
}

const urlOf = (repository: Package['repository']) =>
  typeof repository === 'object' ? repository.url : repository;

/** The holders of packages that are published without a text. */
const holders: Readonly<Record<string, string>> = {
  // https://github.com/middyjs/middy, README: License
  // https://github.com/aws-powertools/powertools-lambda-typescript/blob/main/LICENSE
  '@aws-lambda-powertools/commons': 'Amazon.com, Inc. or its affiliates. All Rights Reserved.',
  '@aws-lambda-powertools/jmespath': 'Amazon.com, Inc. or its affiliates. All Rights Reserved.',
  '@middy/core': '2017-2026 will Farrell, Luciano Mammino, and Middy contributors',
};

/** https://spdx.org/licenses/MIT-0.html: it asks for no notice, and may have one. */
const mitWithoutAttribution = (holder: string) => `MIT No Attribution

Copyright ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation
the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and
to permit persons to whom the Software is furnished to do so.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO
THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF
CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
IN THE SOFTWARE.
`;

/** https://spdx.org/licenses/MIT.html */
const mit = (holder: string) => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
`;
