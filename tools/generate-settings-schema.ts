import * as z from 'zod';
import { SettingsFile } from '../lib/config/settings-file.ts';
import type { Generated } from './generated.ts';

/** What an operator's `roundsman.config.json` may say, for editors: they complete and check it by this. */
export function generateSettingsSchema(): Generated {
  const schema = {
    title: "An operator's settings for Roundsman: roundsman.config.json",
    ...z.toJSONSchema(SettingsFile, { io: 'input' }),
  };
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  return { files: new Map([['docs/roundsman.config.schema.json', text]]) };
}
