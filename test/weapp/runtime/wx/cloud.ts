import type { Options, Sandbox } from '../sandbox';
import { membersOf, PlatformError } from './api';
import type { PhoneFiles } from './files';
import { cloudNames } from './names';
import type { Network } from './network';

/** The other side of `wx.cloud`, given by the test. Both run on the host and see plain data. */
export interface Cloud {
  /** Runs a cloud function and gives its result; throwing is what a crashed function looks like. */
  callFunction: (name: string, data: unknown) => Promise<unknown>;
  /** Takes an uploaded file and gives its id. */
  uploadFile?: (cloudPath: string, bytes: Buffer) => Promise<string>;
}

/** What the platform answers without a connection. */
const offline = (name: string) =>
  new PlatformError(`Error: errCode: -1  | errMsg: ${name}:fail request:fail interrupted`, { errCode: -1 });

const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

interface CloudOptions {
  sandbox: Sandbox;
  network: Network;
  files: PhoneFiles;
  cloud: Cloud;
  onUnknown: (name: string) => void;
}

/** `wx.cloud` over the test's cloud. Data crosses as JSON; a call that the network leaves in the middle fails like one. */
export const cloudMember = ({ sandbox, network, files, cloud, onUnknown }: CloudOptions): unknown => {
  let ready = false;
  const through = async <T>(name: string, run: () => Promise<T>): Promise<T> => {
    if (!ready)
      throw new PlatformError("Cloud API isn't enabled, please call wx.cloud.init first", { errCode: -601001 });
    if (!network.online) throw offline(name);
    const answer = await run();
    if (!network.online) throw offline(name);
    return answer;
  };

  const known = membersOf(
    sandbox,
    {
      sync: { init: () => void (ready = true) },
      async: {
        callFunction: async ({ name, data }: Options) => {
          const result = await through('cloud.callFunction', () => cloud.callFunction(String(name), plain(data)));
          return { result: plain(result), requestID: 'local' };
        },
      },
      tasks: {
        uploadFile: async ({ cloudPath, filePath }: Options) => {
          const { uploadFile } = cloud;
          if (!uploadFile) throw new PlatformError('no storage in this environment');
          const fileID = await through('cloud.uploadFile', () => uploadFile(String(cloudPath), files.read(filePath)));
          return { fileID, statusCode: 200 };
        },
      },
    },
    'cloud.',
  );
  const unsupported = Object.fromEntries(
    cloudNames().map((name) => [name, sandbox.inside.wrap(() => onUnknown(`cloud.${name}`))]),
  );
  return sandbox.inside.platform({ ...unsupported, ...known }, (name) => onUnknown(`cloud.${name}`));
};
