import type { Table } from '../../functions/data/store/table.ts';
import type { StageConfig } from '../../lib/config/stage.ts';
import type { MemberRow, WatermarkRow } from './rows.ts';
import type { Users } from './users.ts';

/** A stage that is deployed, as an operator reaches it. */
export interface Platform {
  readonly users: Users;
  /** The one in use; for `restored`, the one that the settings name. */
  readonly table: Table;
  readonly members: () => AsyncIterable<MemberRow>;
  readonly watermarks: () => AsyncIterable<WatermarkRow>;
  /** Where the API answers an operator, with `/api/v1` or without. */
  readonly apiUrl: string;
}

/** What the commands have to do with outside themselves. */
export interface World {
  /** Writes a line. */
  readonly stdout: (line: string) => void;
  readonly stderr: (line: string) => void;
  readonly readInput: () => Promise<string>;
  readonly connect: (config: StageConfig) => Promise<Platform>;
  readonly now: () => Date;
}
