// A process of its own: PGlite with the migrations and the journey's rows as of the instant that is its argument, reachable
// by the PostgreSQL protocol.
import net from 'node:net';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { poolOver } from '../../../cloud/database/connect-embedded';
import { embeddedTemplateFile, openFromTemplate } from '../../support/embedded-template';
import { seed, type Seeded } from './seed';

/** What the process tells its parent when it is ready. */
export interface DatabaseReady {
  port: number;
  seeded: Seeded;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const main = async (): Promise<void> => {
  process.once('disconnect', () => process.exit(0));
  const lite = await openFromTemplate(await embeddedTemplateFile());
  const pool = poolOver(lite);
  const seeded = await seed(pool, new Date(process.argv[2]!));
  await pool.end();
  const port = await freePort();
  await new PGLiteSocketServer({ db: lite, host: '127.0.0.1', port, maxConnections: 4 }).start();
  process.send?.({ port, seeded } satisfies DatabaseReady);
};

void main();
