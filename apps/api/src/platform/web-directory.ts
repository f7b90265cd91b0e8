import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The built web beside the api, or null when it was not built. */
export function webDirectory(): string | null {
  const folder = fileURLToPath(new URL('../../../web/dist/', import.meta.url));
  return existsSync(folder + 'index.html') ? folder : null;
}
