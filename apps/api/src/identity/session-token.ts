import { createHash, randomBytes } from 'node:crypto';

const COOKIE = 'banhanh_session';
const IN_HEADER = new RegExp(`(?:^|;\\s*)${COOKIE}=([A-Za-z0-9_-]{43})(?:;|$)`);

/** A session lasts a working day; it is not prolonged by use. */
export const sessionSeconds = 12 * 60 * 60;

/** 256 random bits, base64url. Only their hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The session token of a Cookie header, or null. */
export const tokenIn = (header: string | string[] | undefined): string | null => IN_HEADER.exec([header ?? ''].flat().join('; '))?.[1] ?? null;

const attributes = (isSecure: boolean): string => `Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;

export const sessionCookie = (token: string, isSecure: boolean): string => `${COOKIE}=${token}; Max-Age=${sessionSeconds}; ${attributes(isSecure)}`;
export const clearedCookie = (isSecure: boolean): string => `${COOKIE}=; Max-Age=0; ${attributes(isSecure)}`;
