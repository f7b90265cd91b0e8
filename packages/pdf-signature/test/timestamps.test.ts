import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createTimestampAuthority } from '../src/authority/timestamp-authority.js';
import { integer, type Node, octetString, oid, sequence, setOf } from '../src/cms/asn1.js';
import { buildCms } from '../src/cms/build-cms.js';
import { OID } from '../src/cms/oids.js';
import { checkTimestamp, readTimestampToken } from '../src/cms/timestamp-token.js';
import { overHttp, timestampsFrom } from '../src/sign/timestamp-source.js';
import { has, inFolder, pem, run } from './support/judges.js';
import { openOffice, SIGNED_AT } from './support/office.js';

const digest = new Uint8Array(createHash('sha256').update('kế hoạch').digest());

describe('time-stamps', () => {
  it('attest the digest and the authority’s clock', async () => {
    const office = await openOffice();
    const token = readTimestampToken(await office.authority.timestamps.timestamp(digest));
    expect([token.at, Buffer.from(token.imprint).equals(digest)]).toEqual([SIGNED_AT, true]);
  });

  (has('openssl') ? it : it.skip)('are accepted by OpenSSL (needs openssl)', async () => {
    const office = await openOffice();
    const authority = createTimestampAuthority(office.store.provider('demo-timestamps'), () => SIGNED_AT);
    await inFolder(async (folder) => {
      const file = (name: string): string => path.join(folder, name);
      writeFileSync(file('data'), 'kế hoạch');
      run('openssl', ['ts', '-query', '-data', file('data'), '-sha256', '-cert', '-out', file('query')]);
      writeFileSync(file('reply'), await authority(new Uint8Array(readFileSync(file('query')))));
      writeFileSync(file('root.pem'), pem(office.authority.root));
      const at = String(SIGNED_AT.getTime() / 1000);
      expect(run('openssl', ['ts', '-verify', '-queryfile', file('query'), '-in', file('reply'), '-CAfile', file('root.pem'), '-attime', at]).output).toContain('Verification: OK');
    });
  });

  it('may name their certificate by SHA-1 as older authorities do, but it must be that certificate', async () => {
    const office = await openOffice();
    const key = office.store.provider('demo-timestamps');
    const chain = await key.certificateChain();
    const older = async (named: Uint8Array): Promise<string | null> => {
      const token = readTimestampToken(await office.authority.timestamps.timestamp(digest));
      const bytes = token.cms.content!;
      const attribute = (type: string, value: Node): Node => sequence(oid(type), setOf(value));
      const attributes = setOf(
        attribute(OID.contentType, oid(OID.tstInfo)),
        attribute(OID.messageDigest, octetString(createHash('sha256').update(bytes).digest())),
        attribute(OID.signingCertificate, sequence(sequence(sequence(octetString(createHash('sha1').update(named).digest()))))),
      ).raw;
      const cms = buildCms({ algorithm: key.algorithm, chain, attributes, signature: await key.sign(attributes), content: { type: OID.tstInfo, bytes } });
      return checkTimestamp(readTimestampToken(cms), new TextEncoder().encode('kế hoạch'));
    };
    expect([await older(chain[0]!), await older(chain[1]!)]).toEqual([null, 'SIGNING_CERTIFICATE_MISMATCH']);
  });

  it('are refused when the authority answers another request, or nonsense', async () => {
    const office = await openOffice();
    const authority = createTimestampAuthority(office.store.provider('demo-timestamps'), () => SIGNED_AT);
    let kept: Uint8Array | undefined;
    const replaying = timestampsFrom(async (request) => (kept ??= await authority(request)));
    await replaying.timestamp(digest);
    await expect(replaying.timestamp(digest)).rejects.toMatchObject({ code: 'TIMESTAMP_REFUSED', temporary: false });
    await expect(timestampsFrom(async () => new TextEncoder().encode('<html>')).timestamp(digest)).rejects.toMatchObject({ code: 'TIMESTAMP_REFUSED' });
    await expect(timestampsFrom(async () => sequence(sequence(integer(2))).raw).timestamp(digest)).rejects.toMatchObject({ code: 'TIMESTAMP_REFUSED' });
  });

  it('are fetched over HTTP, and a server in trouble is worth asking again', async () => {
    const office = await openOffice();
    const authority = createTimestampAuthority(office.store.provider('demo-timestamps'), () => SIGNED_AT);
    const server = (status: number): typeof fetch => (async (_url: string, init: RequestInit) => new Response((await authority(init.body as Uint8Array<ArrayBuffer>)) as Uint8Array<ArrayBuffer>, { status })) as typeof fetch;
    const ask = (status: number): Promise<Uint8Array> => timestampsFrom(overHttp('http://tsa.sonha.example', server(status))).timestamp(digest);
    expect(readTimestampToken(await ask(200)).at).toEqual(SIGNED_AT);
    await expect(ask(503)).rejects.toMatchObject({ code: 'TIMESTAMP_DOWN', temporary: true });
    await expect(ask(400)).rejects.toMatchObject({ code: 'TIMESTAMP_REFUSED', temporary: false });
  });
});
