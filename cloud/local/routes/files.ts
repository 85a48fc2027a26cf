import { LIMITS } from '@contract/limits';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../core/database';
import type { Pipeline } from '../../core/dispatch';
import { isStorageKey, type FileStorage } from '../../platform/storage/files';

const PICTURES: Record<string, string> = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };
const A_YEAR_SECONDS = 31_536_000;

interface FilesOptions {
  pipeline: Pipeline;
  storage: FileStorage;
}

/** Bytes that may arrive under a key while the media feature has reserved it and nothing was accepted; 0 otherwise. */
async function bytesAwaited(database: Database, key: string): Promise<number> {
  const [, communityId = ''] = key.split('/');
  const row = await database
    .selectFrom('media')
    .select('file_name')
    .where('community_id', '=', communityId)
    .where('storage_key', '=', key)
    .where('state', '=', 'awaiting_upload')
    .executeTakeFirst();
  if (!row) return 0;
  return row.file_name === null ? LIMITS.pictureBytes : LIMITS.fileBytes;
}

/** PUT /upload/KEY and GET /files/KEY: what cloud storage does in WeChat, over a local directory. */
export function registerFiles(server: FastifyInstance, { pipeline, storage }: FilesOptions): void {
  server.register((files, _options, done) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LIMITS.fileBytes }, (_request, body, parsed) =>
      parsed(null, body),
    );

    files.put<{ Params: { '*': string } }>('/upload/*', async (request, reply) => {
      const key = request.params['*'];
      const limit = isStorageKey(key) ? await bytesAwaited(pipeline.database, key) : 0;
      if (limit === 0) {
        return reply.code(404).send({ error: 'no upload is awaited under this key' });
      }
      if (!Buffer.isBuffer(request.body) || request.body.length === 0) {
        return reply.code(400).send({ error: 'the body is empty' });
      }
      if (request.body.length > limit) return reply.code(413).send({ error: `at most ${limit} bytes` });
      await storage.write(key, request.body);
      return reply.code(204).send();
    });

    files.get<{ Params: { '*': string } }>('/files/*', async (request, reply) => {
      const key = request.params['*'];
      const head = isStorageKey(key) ? await storage.head(key, 0) : null;
      if (!head) return reply.code(404).send({ error: 'no such file' });
      const pictureType = PICTURES[key.slice(key.lastIndexOf('.') + 1)];
      // somebody else's file is saved, never opened in this page
      if (!pictureType) reply.header('content-disposition', 'attachment');
      return reply
        .header('content-type', pictureType ?? 'application/octet-stream')
        .header('content-length', head.size)
        .header('cache-control', `public, max-age=${A_YEAR_SECONDS}, immutable`)
        .header('content-security-policy', "default-src 'none'")
        .send(storage.read(key));
    });
    done();
  });
}
