import net from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { LocalSettings } from './settings';

/** Another program listens where we were told to. */
export class PortTakenError extends Error {
  constructor(port: number) {
    super(`Port ${port} is taken. Stop the program that uses it, or set PORT to another number.`);
  }
}

/** Says early, before anything slow, when the port is taken. Throws {@link PortTakenError}. */
export async function assertPortIsFree({ host, port }: LocalSettings): Promise<void> {
  const probe = net.createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(port) : error),
    );
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
}

/** Starts listening and answers the address to open. Throws {@link PortTakenError}. */
export async function listen(server: FastifyInstance, { host, port }: LocalSettings): Promise<string> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? new PortTakenError(port) : error;
  }
  const address = server.server.address();
  const actualPort = typeof address === 'object' && address ? address.port : port;
  const isEverywhere = host === '0.0.0.0' || host === '::';
  return `http://${isEverywhere ? '127.0.0.1' : host}:${actualPort}/`;
}
