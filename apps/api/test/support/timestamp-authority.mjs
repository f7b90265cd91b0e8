// A time-stamp authority (RFC 3161) as a process of its own, with the key of the demonstration in `KEYS_DIR`, which it makes when it is the first.
// Says its address on the first line; a spec stops and starts it.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { createDemoAuthority, createTimestampAuthority, openFileKeyStore } from '@banhanh/pdf-signature';

const directory = process.env.KEYS_DIR;
await mkdir(directory, { recursive: true, mode: 0o700 });
const passphrase = path.join(directory, 'passphrase');
await writeFile(passphrase, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch(() => undefined);
const store = await openFileKeyStore(path.join(directory, 'keys.json'), (await readFile(passphrase, 'utf8')).trim());
await createDemoAuthority(store, () => new Date());
const answer = createTimestampAuthority(store.provider('demo-timestamps'), () => new Date());

const server = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', async () => {
    const reply = await answer(new Uint8Array(Buffer.concat(parts)));
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(reply);
  });
});
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
