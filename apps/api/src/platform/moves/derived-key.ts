import { createHash } from 'node:crypto';

/** The same UUID for the same parts: the idempotency key of a system event, so that a job run twice acts once. */
export function derivedKey(...parts: readonly (string | number)[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16);
  // Version 8 (made by the application's own rule) and the variant of RFC 9562.
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
