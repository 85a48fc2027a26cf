/** True when a socket's other end, or an address to listen on, is this machine itself. */
export function isLoopback(address: string | undefined): boolean {
  if (!address) return false;
  return address === 'localhost' || address === '::1' || /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/.test(address);
}
