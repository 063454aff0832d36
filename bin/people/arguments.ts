import * as z from 'zod';
import { UserId } from '../../functions/core/ids.ts';
import { Name } from '../../functions/core/name.ts';
import type { StageConfig } from '../../lib/config/stage.ts';
import { parseCommandLine } from '../operator/command-line.ts';
import { readStage } from '../operator/stage-options.ts';
import { UsageError } from '../operator/usage-error.ts';

const verbs = ['add', 'invite', 'invitations', 'uninvite', 'recover', 'restored'] as const;
export type Verb = (typeof verbs)[number];

const specs = {
  context: { type: 'string', short: 'c', multiple: true },
  tenant: { type: 'string' },
  name: { type: 'string' },
  'password-stdin': { type: 'boolean' },
  'reset-password': { type: 'boolean' },
  'api-url': { type: 'string' },
  days: { type: 'string' },
  user: { type: 'string' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Which options each verb takes, and whether an address stands behind it. */
const shapes: Readonly<Record<Verb, { readonly address: boolean; readonly options: string[] }>> = {
  add: {
    address: true,
    options: ['tenant', 'name', 'password-stdin', 'reset-password', 'api-url'],
  },
  invite: { address: true, options: ['days'] },
  invitations: { address: false, options: [] },
  uninvite: { address: true, options: [] },
  recover: { address: false, options: ['user', 'dry-run'] },
  restored: { address: false, options: ['dry-run'] },
};

const Given = z.object({
  address: z.string().trim().toLowerCase().max(128).check(z.email()).optional(),
  tenant: Name.optional(),
  name: z.string().trim().min(1).max(100).optional(),
  'password-stdin': z.boolean().default(false),
  'reset-password': z.boolean().default(false),
  'api-url': z.url({ protocol: /^https?$/ }).optional(),
  days: z.coerce.number().int().min(1).max(365).default(14),
  user: UserId.optional(),
  'dry-run': z.boolean().default(false),
});

export interface Request extends z.infer<typeof Given> {
  readonly verb: Verb;
  readonly config: StageConfig;
}

/** Reads the command line and the operator's settings. Throws a UsageError that says what is wrong. */
export function readRequest(args: readonly string[]): Request | 'help' {
  const { values, positionals } = parseCommandLine({
    args: [...args],
    options: specs,
    allowPositionals: true,
  });
  const { context = [], help, ...options } = values;
  if (help) return 'help';
  const [verb, address, ...more] = positionals;
  if (!isVerb(verb)) {
    throw new UsageError(
      `${verb ? `There is no ${verb}` : 'Say what to do'}: ${verbs.join(', ')}.`,
    );
  }
  const shape = shapes[verb];
  if (shape.address !== (address !== undefined) || more.length > 0) {
    throw new UsageError(`${verb} takes ${shape.address ? 'one address' : 'no address'}.`);
  }
  const foreign = Object.keys(options).find((name) => !shape.options.includes(name));
  if (foreign) throw new UsageError(`${verb} takes no --${foreign}.`);
  const given = Given.safeParse({ ...options, ...(address !== undefined && { address }) });
  if (!given.success) throw new UsageError(z.prettifyError(given.error));
  return { verb, config: readStage(context).config, ...given.data };
}

const isVerb = (text: string | undefined): text is Verb => verbs.some((verb) => verb === text);
