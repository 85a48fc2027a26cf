import path from 'node:path';
import { launch } from './runtime/launch';
import { PackageFiles } from './runtime/package-files';
import type { Cloud } from './runtime/wx/cloud';

const files = new PackageFiles(path.resolve(__dirname, '../../dist/weapp'));
const ID = '0123456789ABCDEF';
const query = { communityId: ID, courseId: ID, checkinId: ID, memberId: ID, entry: ID, localDate: '2026-11-21' };

const refuse: Cloud = {
  callFunction: () =>
    Promise.resolve({
      ok: false,
      error: { code: 'SYSTEM.UNAVAILABLE', message: 'the database is away', requestId: 'request-1' },
      serverTime: '2026-11-21T00:30:00.000Z',
    }),
};

const nonsense: Cloud = { callFunction: () => Promise.resolve(null) };

/** Opens each page cold. What counts as a failure is the runtime's business; here a page must also say something. */
describe.each([
  ['without a network', { cloud: refuse, online: false }],
  ['when the cloud refuses', { cloud: refuse, online: true }],
  ['when the cloud answers nonsense', { cloud: nonsense, online: true }],
])('%s', (_, { cloud, online }) => {
  test.each(files.pages())('%s opens and says what is the matter', async (page) => {
    const program = await launch({ package: files, path: page, query, cloud, online });
    try {
      await program.waitFor(() => program.text() !== '');
    } finally {
      program.kill();
    }
  });
});
