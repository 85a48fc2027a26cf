/** 1240 → 1,240. Fractions keep at most two digits. */
export function sayNumber(value: number): string {
  const [whole = '0', fraction] = String(Math.round(Math.abs(value) * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** +10 or -5; a gain shows its sign. */
export const sayChange = (value: number): string => `${value > 0 ? '+' : ''}${sayNumber(value)}`;

/** 0.941 → 94% */
export const sayShare = (share: number): string => `${Math.round(share * 100)}%`;
