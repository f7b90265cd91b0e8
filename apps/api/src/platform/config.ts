import path from 'node:path';

/** Everything the processes read from their environment, checked once at start. */
export interface Config {
  /** Connection of the API as role banhanh_app. */
  databaseUrl: string;
  /** Connection of the worker as role banhanh_worker. */
  workerDatabaseUrl: string;
  port: number;
  /** Where people reach this installation, without a slash at the end: links in mails and codes on paper. Null when it is not told. */
  publicUrl: string | null;
  /** Folder of the content-addressed store. */
  storeDirectory: string;
  /** Folder of the encrypted signing keys, their passphrase, and `roots/` of authorities to trust. */
  keysDirectory: string;
  /** Address of a time-stamp authority (RFC 3161); null uses the demonstration's own. */
  timestampUrl: string | null;
  /** Days before the end of a file's newest proof of time at which the proof is renewed. */
  renewalLeadDays: number;
  /** Revocation may be asked at addresses inside the office's network too. */
  asksPrivateAddresses: boolean;
  /** Where keys may lie besides the encrypted file: one PKCS#11 library, one remote signing service. */
  pkcs11: { module: string; pinFile: string | null } | null;
  csc: { url: string; tokenFile: string; pinFile: string | null } | null;
  /** Offers the demo people on the sign-in page. */
  demo: boolean;
  /** Cookies only over HTTPS. */
  secureCookies: boolean;
  /** Folder of the built web, or null when only the API is served. */
  webDirectory: string | null;
}

export const CONFIG = Symbol('Config');

export function readConfig(env: NodeJS.ProcessEnv, webDirectory: string | null): Config {
  const missing = ['DATABASE_URL', 'WORKER_DATABASE_URL', 'STORE_DIR'].filter((name) => !env[name]);
  if (missing.length > 0) throw new Error(`Missing environment: ${missing.join(', ')}`);
  if (env['CSC_URL'] && !env['CSC_TOKEN_FILE']) throw new Error('Missing environment: CSC_TOKEN_FILE (CSC_URL is set)');
  const port = Number(env['PORT'] ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT is not a port number: ${env['PORT']}`);
  const renewalLeadDays = Number(env['RENEWAL_LEAD_DAYS'] || '90');
  if (!Number.isInteger(renewalLeadDays) || renewalLeadDays < 1) throw new Error(`RENEWAL_LEAD_DAYS is not a number of days: ${env['RENEWAL_LEAD_DAYS']}`);
  return {
    databaseUrl: env['DATABASE_URL']!,
    workerDatabaseUrl: env['WORKER_DATABASE_URL']!,
    port,
    publicUrl: publicUrlOf(env['PUBLIC_URL']),
    storeDirectory: env['STORE_DIR']!,
    keysDirectory: env['KEYS_DIR'] ?? path.join(env['STORE_DIR']!, 'keys'),
    timestampUrl: env['TIMESTAMP_URL'] || null,
    renewalLeadDays,
    asksPrivateAddresses: env['REVOCATION_PRIVATE'] === '1',
    pkcs11: env['PKCS11_MODULE'] ? { module: env['PKCS11_MODULE'], pinFile: env['PKCS11_PIN_FILE'] || null } : null,
    csc: env['CSC_URL'] ? { url: env['CSC_URL'], tokenFile: env['CSC_TOKEN_FILE'] ?? '', pinFile: env['CSC_PIN_FILE'] || null } : null,
    demo: env['DEMO'] === '1',
    secureCookies: env['SECURE_COOKIES'] === '1',
    webDirectory,
  };
}

function publicUrlOf(told: string | undefined): string | null {
  if (!told) return null;
  const url = URL.canParse(told) ? new URL(told) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash || url.username || url.password)
    throw new Error(`PUBLIC_URL is not an address like https://banhanh.example.vn: ${told}`);
  return url.origin;
}
