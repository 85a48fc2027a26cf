const DIGITS = '零一二三四五六七八九';
/** Up to 999: an optional hundreds, tens (whose one may be left unsaid) and ones part. */
const CHINESE = /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/;

const digit = (character: string | undefined, unsaid = 0) =>
  character === undefined ? unsaid : DIGITS.indexOf(character);

/** The text with ideographic digits and letters (３, Ｄ) as the plain ones. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uFF10-\uFF5A]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** A whole number from 1 to 999 in digits or in Chinese (二十一, 一百零八); null for anything else. */
export function numeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const [, hundreds, tens, ten, ones] = CHINESE.exec(text) ?? [];
  const value = digit(hundreds) * 100 + (ten === undefined ? 0 : digit(tens, 1) * 10) + digit(ones);
  return value > 0 ? value : null;
}
