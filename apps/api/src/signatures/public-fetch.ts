import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const LARGEST_ANSWER = 20 * 1024 * 1024;

const inside = new BlockList();
for (const [address, bits] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['224.0.0.0', 3]] as const)
  inside.addSubnet(address, bits, 'ipv4');
for (const [address, bits] of [['::', 127], ['64:ff9b::', 96], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8], ['2002::', 16]] as const) inside.addSubnet(address, bits, 'ipv6');

/** Whether an IP address leads into the office's own network, or to this machine. */
export function isInside(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  return isIP(plain) === 0 || inside.check(plain, isIP(plain) === 4 ? 'ipv4' : 'ipv6');
}

/** The address is judged where the connection takes it, so that a name cannot answer one address here and another there. */
const publicLookup: LookupFunction = (hostname, options, callback) =>
  resolve(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const refused = error ?? (found.some(({ address }) => isInside(address)) ? new Error(`${hostname} lies inside the office's network`) : null);
    if (refused || !found[0]) return callback(refused ?? new Error(hostname), '', 0);
    return options.all ? callback(null, found) : callback(null, found[0].address, found[0].family);
  });

/**
 * `fetch` for addresses that strangers' certificates name: http and https, no redirects, bounded answers, and unless `allowInside`
 * nothing inside the office's own network.
 */
export const publicFetch =
  (allowInside: boolean): typeof fetch =>
  async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (!allowInside && isIP(host) !== 0 && isInside(host)) throw new Error(`${host} lies inside the office's network`);
    const send = url.protocol === 'https:' ? overHttps : url.protocol === 'http:' ? overHttp : null;
    if (!send) throw new Error(`no way to ${url.protocol}`);
    const { method = 'GET', headers, body, signal } = init;
    return new Promise((resolve, reject) => {
      const asked = send(url, { method, headers: Object.fromEntries(new Headers(headers)), signal: signal ?? undefined, ...(allowInside ? {} : { lookup: publicLookup }) }, (answer) => {
        const parts: Buffer[] = [];
        let size = 0;
        answer.on('data', (part: Buffer) => {
          size += part.length;
          if (size > LARGEST_ANSWER) asked.destroy(new Error('the answer is too large'));
          else parts.push(part);
        });
        answer.once('error', reject);
        answer.once('end', () => resolve(new Response(answer.statusCode === 204 ? null : Buffer.concat(parts), { status: answer.statusCode ?? 500 })));
      });
      asked.once('error', reject);
      asked.end(body instanceof Uint8Array ? body : undefined);
    });
  };
