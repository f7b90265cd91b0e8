import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isInside, publicFetch } from '../../src/signatures/public-fetch.js';

describe('an address in a stranger’s certificate', () => {
  let server: Server;
  let asked: string[];
  beforeAll(async () => {
    asked = [];
    server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        asked.push(`${request.method} ${request.url} ${Buffer.concat(parts).toString()}`);
        if (request.url === '/elsewhere') response.writeHead(302, { location: '/list' }).end();
        else response.end('danh sách');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const at = (host: string, path = '/list'): string => `http://${host}:${(server.address() as AddressInfo).port}${path}`;

  it('inside the office’s network is not called, by number or by name, unless the office says so', async () => {
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '0x7f.1', '2130706433']) await expect(publicFetch(false)(at(host))).rejects.toThrow();
    expect(asked).toEqual([]);
    const answer = await publicFetch(true)(at('127.0.0.1'), { method: 'POST', body: new TextEncoder().encode('hỏi') });
    expect([answer.status, await answer.text(), asked]).toEqual([200, 'danh sách', ['POST /list hỏi']]);
  });

  it('is not followed elsewhere, and is http or https', async () => {
    expect((await publicFetch(true)(at('127.0.0.1', '/elsewhere'))).ok).toBe(false);
    await expect(publicFetch(true)('file:///etc/passwd')).rejects.toThrow('no way to file:');
  });

  it.each([
    ['10.1.2.3', true], ['172.31.0.1', true], ['192.168.1.1', true], ['169.254.169.254', true], ['100.64.0.1', true], ['::1', true], ['::ffff:10.0.0.1', true], ['fd00::1', true], ['fe80::1', true], ['không phải', true],
    ['203.162.4.190', false], ['172.32.0.1', false], ['2001:4860::1', false],
  ])('%s is inside: %s', (address, expected) => expect(isInside(address)).toBe(expected));
});
