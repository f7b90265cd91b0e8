import { isIP } from 'node:net';
import type { Config } from '../platform/config.js';

/** Whom a passkey is made for: this installation at the one address people reach it at. */
export interface RelyingParty {
  /** The host name alone, which the keys are bound to. */
  id: string;
  origin: string;
}

/** Null where browsers offer no passkeys: no public address, one without HTTPS (localhost apart), or a bare IP address (WebAuthn §5.1.2). */
export function relyingPartyOf({ publicUrl }: Pick<Config, 'publicUrl'>): RelyingParty | null {
  if (publicUrl === null) return null;
  const { protocol, hostname, origin } = new URL(publicUrl);
  const isOffered = hostname === 'localhost' || (protocol === 'https:' && isIP(hostname.replace(/^\[|\]$/g, '')) === 0);
  return isOffered ? { id: hostname, origin } : null;
}
