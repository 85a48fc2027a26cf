import { normaliseCode, typedCode } from '../../core/ids';

/** 50 random bits: nobody finds one by trying. */
const RANDOM_CHARACTERS = 10;
const GROUP = /.{5}(?=.)/g;

/** What a certificate is looked up by: its community, and the whole code within it. */
export interface ReadCode {
  shortCode: string;
  code: string;
}

/** A new code; it begins with the community's short code, so that one index of one community answers for it. */
export const newCertificateCode = (shortCode: string): string => `${shortCode}${typedCode(RANDOM_CHARACTERS)}`;

/** Reads a code as people type it. */
export function readCertificateCode(typed: string): ReadCode {
  const code = normaliseCode(typed);
  return { shortCode: code.slice(0, -RANDOM_CHARACTERS), code };
}

/** As it is shown and printed: `CGDSS-7KQ2M-X0P4T`. */
export const showCertificateCode = (code: string): string => code.replace(GROUP, '$&-');
