import { browserSupportsWebAuthn } from '@simplewebauthn/browser';

const kept = 'banhanh.passkeys';

/** Whether this browser can use passkeys of an installation that is reached at `origin`. */
export const passkeysWorkHere = (origin: string | null | undefined): boolean => origin === location.origin && browserSupportsWebAuthn();

/** The ids of passkeys that were added or used in this browser. */
function known(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(kept) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers that this browser reached a passkey, so that it is offered before the password. */
export function rememberPasskey(id: string): void {
  try {
    localStorage.setItem(kept, JSON.stringify([...new Set([...known(), id])].slice(-50)));
  } catch {
    // A browser that keeps nothing offers the password first.
  }
}

/** Whether one of these passkeys is known to be within reach of this browser. */
export const isPasskeyHere = (ids: readonly string[]): boolean => known().some((id) => ids.includes(id));

/** The person turned away from the browser's question, or let it run out: no fault. */
export const isPasskeyCancelled = (error: unknown): boolean => error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError');
