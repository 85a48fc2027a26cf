import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Keeps what the database must not be able to tell: codes and postal addresses. */
export interface Vault {
  /** Encrypts with the newest key. `context` (the community) is bound to it: elsewhere the text does not open. */
  seal: (text: string, context: string) => string;
  /** Decrypts with the key that is named in it. Throws when that key is gone, or when anything was changed. */
  open: (sealed: string, context: string) => string;
  /** One-way marks by which equal texts of a context are found: under the newest key first, then under older ones. */
  fingerprints: (text: string, context: string) => string[];
}

interface Key {
  id: string;
  encryption: Buffer;
  fingerprint: Buffer;
}

/** A key that nobody can work with; its message never tells the key. */
export class VaultKeyError extends Error {}

/** A fresh key as DATA_KEYS holds it. */
export function newDataKey(id: string): string {
  return `${id}:${randomBytes(KEY_BYTES).toString('base64')}`;
}

/**
 * AES-256-GCM over the keys of DATA_KEYS: `id:base64[,id:base64…]`, 32 bytes each, the newest first. To rotate, put a new
 * key in front and keep the old ones: what they sealed stays readable. Throws {@link VaultKeyError}.
 */
export function vaultOver(dataKeys: string): Vault {
  const keys = dataKeys.split(',').map(parseKey);
  const byId = new Map(keys.map((key) => [key.id, key]));
  if (byId.size !== keys.length) throw new VaultKeyError('two keys of DATA_KEYS have the same id');
  const newest = keys[0]!;
  return {
    seal: (text, context) => seal(newest, text, context),
    open: (sealed, context) => {
      const [id = '', body = ''] = sealed.split('.');
      const key = byId.get(id);
      if (!key) throw new VaultKeyError(`DATA_KEYS has no key "${id}"`);
      return open(key, body, context);
    },
    fingerprints: (text, context) =>
      keys.map((key) => createHmac('sha256', key.fingerprint).update(`${context}\n${text}`).digest('base64url')),
  };
}

/** Two keys from one, so that a fingerprint says nothing about the encryption. */
function parseKey(entry: string): Key {
  const [id = '', base64 = ''] = entry.trim().split(':');
  const secret = Buffer.from(base64, 'base64');
  if (!/^[0-9A-Za-z-]{1,20}$/.test(id)) throw new VaultKeyError('a key of DATA_KEYS has no id');
  if (secret.length !== KEY_BYTES) throw new VaultKeyError(`key "${id}" of DATA_KEYS is not ${KEY_BYTES} bytes long`);
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `qunxing:${use}`, KEY_BYTES));
  return { id, encryption: derive('encryption'), fingerprint: derive('fingerprint') };
}

function seal({ id, encryption }: Key, text: string, context: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', encryption, iv).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${id}.${sealed.toString('base64url')}`;
}

function open({ encryption }: Key, body: string, context: string): string {
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', encryption, bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(-TAG_BYTES));
  return decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
}
