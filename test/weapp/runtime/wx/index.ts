import type { Failures } from '../failures';
import type { Sandbox } from '../sandbox';
import { membersOf, type ApiGroup } from './api';
import { wxNames } from './names';

interface PlatformOptions {
  sandbox: Sandbox;
  failures: Failures;
  groups: ApiGroup[];
  /** Members that are made elsewhere: objects, and functions that already belong to the sandbox. */
  members: (onUnknown: (name: string) => void) => Record<string, unknown>;
}

/**
 * The global `wx`: every name of the platform's typings is there, so that a package finds what it finds on a phone; calling
 * one that this runtime does not provide, or touching one that the platform does not have, is a failure.
 */
export const createWx = ({ sandbox, failures, groups, members }: PlatformOptions): unknown => {
  const onUnknown = (name: string) => {
    const message = wxNames().includes(name)
      ? `wx.${name} exists on the platform, but this runtime does not provide it`
      : `wx.${name} does not exist on the platform`;
    failures.add('unknown api', message);
    throw new Error(message);
  };
  const provided = Object.assign({}, ...groups.map((group) => membersOf(sandbox, group)), members(onUnknown)) as Record<
    string,
    unknown
  >;
  for (const name of Object.keys(provided)) {
    if (!wxNames().includes(name) && !['cloud', 'env'].includes(name)) {
      throw new Error(`The runtime provides wx.${name}, which the platform's typings do not know`);
    }
  }
  const absent = Object.fromEntries(
    wxNames()
      .filter((name) => !(name in provided))
      .map((name) => [name, sandbox.inside.wrap(() => onUnknown(name))]),
  );
  // A name on its own answers whether it can be used; attributes of components are taken as known.
  const canIUse = sandbox.inside.wrap((schema: string) => schema.includes('.') || schema in provided);
  return sandbox.inside.platform({ ...absent, ...provided, canIUse }, (name) => {
    failures.add('unknown api', `wx.${name} does not exist on the platform`);
  });
};
