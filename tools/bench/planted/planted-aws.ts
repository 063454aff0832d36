import { type CustomersEmulator, startCustomersEmulator } from './emulator.ts';
import { plantAccount } from './planted-account.ts';
import { type Front, startFront } from './start-front.ts';

export interface PlantedAws {
  /** The address of the emulator itself. */
  readonly target: string;
  readonly front: Front;
  /** What a process needs to reach the planted account through the front. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** An emulator with the planted account in it, and the front that counts before it. */
export async function startPlantedAws(onProgress: (message: string) => void): Promise<PlantedAws> {
  const emulator = await startCustomersEmulator(onProgress);
  try {
    await plantAccount(emulator.endpoint, onProgress);
    return withFront(emulator, await startFront());
  } catch (error) {
    await emulator.stop();
    throw error;
  }
}

function withFront(emulator: CustomersEmulator, front: Front): PlantedAws {
  return {
    target: emulator.endpoint,
    front,
    env: {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${front.port}`,
      // The account comes before the host: an address of numbers would not do.
      AWS_ENDPOINT_URL_S3_CONTROL: `http://localhost:${front.port}`,
      AWS_ACCESS_KEY_ID: 'planted',
      AWS_SECRET_ACCESS_KEY: 'planted',
    },
    async stop() {
      await front.stop();
      await emulator.stop();
    },
  };
}
