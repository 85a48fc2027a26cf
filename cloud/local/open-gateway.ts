import type { LocalBackend } from './backend';
import { createGateway } from './gateway';
import { listen } from './listen';
import { startLocalTimer } from './local-timer';
import type { Persona } from './demo/personas';
import type { LocalSettings } from './settings';

export interface OpenGateway {
  url: string;
  /** Stops listening, lets the timer's run end, then closes the backend. */
  close: () => Promise<void>;
}

/** Puts the HTTP front and the timer before a backend. When that fails the backend stays the caller's to close. */
export async function openGateway(
  backend: LocalBackend,
  settings: LocalSettings,
  { personas, previewDirectory }: { personas: Persona[]; previewDirectory: string },
): Promise<OpenGateway> {
  const { pipeline, storage, testHooks } = backend;
  const server = await createGateway({
    pipeline,
    storage,
    personas,
    previewDirectory,
    isLocalMode: settings.isLocalMode,
    testHooks: settings.isTestMode ? testHooks : null,
  });
  const url = await listen(server, settings);
  const stopTimer = startLocalTimer(pipeline);
  return {
    url,
    close: async () => {
      await server.close();
      await stopTimer();
      await backend.close();
    },
  };
}
