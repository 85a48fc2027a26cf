const DATABASE = 'qunxing';
const STORE = 'pictures';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
}

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = work(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('database refused'));
    });
  } finally {
    database.close();
  }
}

/** Pictures of the h5 preview that wait to be sent; local storage is too small for them. */
export const blobStore = {
  put: async (id: string, blob: Blob): Promise<void> => {
    await run('readwrite', (store) => store.put(blob, id));
  },
  get: (id: string): Promise<Blob | undefined> =>
    run<Blob | undefined>('readonly', (store) => store.get(id) as IDBRequest<Blob | undefined>),
  remove: async (id: string): Promise<void> => {
    await run('readwrite', (store) => store.delete(id));
  },
};
