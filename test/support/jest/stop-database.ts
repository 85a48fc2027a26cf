/** Stops the server that start-database.ts started, whichever project comes first. */
export default async function stopDatabase(): Promise<void> {
  const run = globalThis as { stopDatabase?: () => Promise<void> };
  const stop = run.stopDatabase;
  delete run.stopDatabase;
  await stop?.();
}
