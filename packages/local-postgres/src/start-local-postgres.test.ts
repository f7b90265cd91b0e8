import { chmodSync, existsSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ask, emptyFolder, killHard, launch, serverPid } from './launcher.fixture.js';
import { mayEnter } from './process-owner.js';
import { isAlive } from './running-server.js';
import { type LocalPostgres, type LocalPostgresOptions, startLocalPostgres } from './start-local-postgres.js';

const root = process.getuid?.() === 0;
let directory: string;
let started: LocalPostgres[];
beforeEach(() => {
  directory = emptyFolder();
  chmodSync(directory, 0o755);
  started = [];
});
afterEach(async () => {
  for (const server of started) await server.stop();
  rmSync(directory, { recursive: true, force: true });
});

async function start(options: Partial<LocalPostgresOptions> = {}): Promise<LocalPostgres> {
  const server = await startLocalPostgres({ directory, durable: false, ...options });
  started.push(server);
  return server;
}

describe('a local PostgreSQL', () => {
  it('is version 18, in UTF-8, on UTC, sorts Vietnamese as Vietnamese and keeps every commit', async () => {
    const { url, reused } = await start({ database: 'kế hoạch', durable: true });
    expect(reused).toBe(false);
    expect(await ask(url, 'SELECT current_database()')).toEqual(['kế hoạch']);
    expect(String(await ask(url, 'SHOW server_version'))).toMatch(/^18\./);
    expect(await ask(url, "SELECT current_setting(name) FROM unnest(ARRAY['server_encoding', 'timezone', 'fsync']) AS name")).toEqual(['UTF8', 'UTC', 'on']);
    const names = "VALUES ('Zê'), ('ân'), ('Đà'), ('An'), ('ăn'), ('Dũng'), ('Ánh'), ('Bê')";
    expect(await ask(url, `SELECT name FROM (${names}) AS people(name) ORDER BY name`)).toEqual(['An', 'Ánh', 'ăn', 'ân', 'Bê', 'Dũng', 'Đà', 'Zê']);
  });

  it('is initialised once: the next start finds the same cluster, rows, port and password', async () => {
    const first = await start();
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const [identity] = await ask(first.url, 'SELECT system_identifier FROM pg_control_system()');
    await first.stop();
    await expect(ask(first.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
    const second = await start();
    expect(second).toMatchObject({ url: first.url, reused: false });
    expect(await ask(second.url, 'SELECT answer FROM kept')).toEqual([42]);
    expect(await ask(second.url, 'SELECT system_identifier FROM pg_control_system()')).toEqual([identity]);
  });

  it('lets nobody in without the password, which only its owner may read', async () => {
    const { url } = await start();
    const stranger = new URL(url);
    stranger.password = 'doán-mò';
    await expect(ask(stranger.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(join(directory, 'cluster', 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(directory, 'cluster')).mode & 0o777).toBe(0o700);
  });

  it('takes another port when somebody else took the remembered one', async () => {
    const first = await start();
    await first.stop();
    const port = Number(new URL(first.url).port);
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve));
    try {
      const second = await start();
      expect(new URL(second.url).port).not.toBe(String(port));
      await expect(ask(second.url, 'SELECT 1 AS one')).resolves.toEqual([1]);
      await expect(startLocalPostgres({ directory: `${directory}/other`, durable: false, port })).rejects.toMatchObject({ code: 'POSTGRES_PORT_TAKEN' });
    } finally {
      squatter.close();
    }
  });

  it('runs in a folder with a long, accented name with blanks', async () => {
    const folder = join(directory, 'Kế hoạch năm 2026 của Sở', 'x'.repeat(110));
    const { url } = await start({ directory: folder });
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([1]);
  });

  it('refuses a folder that is a file', async () => {
    writeFileSync(join(directory, 'file'), '');
    await expect(start({ directory: join(directory, 'file') })).rejects.toMatchObject({ code: 'POSTGRES_DIRECTORY_NOT_USABLE' });
  });

  it('is not led astray by PostgreSQL settings in the environment', async () => {
    process.env['PGPORT'] = '1';
    process.env['PGDATA'] = '/nonexistent';
    try {
      expect(await ask((await start()).url, 'SELECT 1 AS one')).toEqual([1]);
    } finally {
      delete process.env['PGPORT'];
      delete process.env['PGDATA'];
    }
  });
});

describe('several launchers of one folder', () => {
  it('share the server, and the last one that leaves stops it', async () => {
    const first = await start();
    const second = await launch('local', directory);
    expect(second.said).toMatchObject({ url: first.url, reused: true });
    await first.stop();
    expect(await ask(first.url, 'SELECT 1 AS one')).toEqual([1]);
    await second.stop();
    await expect(ask(first.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('may begin at the same moment on an empty folder: one starts it, the others join', async () => {
    const launchers = await Promise.all([launch('local', directory), launch('local', directory), launch('local', directory)]);
    const urls = new Set(launchers.map(({ said }) => said.url));
    expect(urls.size).toBe(1);
    expect(launchers.filter(({ said }) => !said.reused)).toHaveLength(1);
    await Promise.all(launchers.map((launcher) => launcher.stop()));
    await expect(ask([...urls].join(), 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });
});

describe('after a violent end', () => {
  it('of the launcher, the next one joins the server and stops it', async () => {
    const launcher = await launch('local', directory);
    await killHard(launcher.process);
    const pid = serverPid(directory);
    expect(isAlive(pid)).toBe(true);
    const next = await start({ durable: true });
    expect(next).toMatchObject({ url: launcher.said.url, reused: true });
    await next.stop();
    expect(existsSync(join(directory, 'cluster', 'data', 'postmaster.pid'))).toBe(false);
  });

  it('of the server, the next start recovers every commit', async () => {
    const first = await start({ durable: true });
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS answer');
    process.kill(serverPid(directory), 'SIGKILL');
    const second = await start({ durable: true });
    expect(second.reused).toBe(false);
    expect(await ask(second.url, 'SELECT answer FROM kept')).toEqual([7]);
  });

  it('of both, the next start recovers every commit', async () => {
    const launcher = await launch('local', directory);
    await ask(launcher.said.url, 'CREATE TABLE kept AS SELECT 8 AS answer');
    const pid = serverPid(directory);
    await killHard(launcher.process);
    process.kill(pid, 'SIGKILL');
    const next = await start({ durable: true });
    expect(next.reused).toBe(false);
    expect(await ask(next.url, 'SELECT answer FROM kept')).toEqual([8]);
  });

  (process.platform === 'linux' ? it : it.skip)('a recorded process number that now belongs to somebody else does no harm (seen on Linux)', async () => {
    await (await start()).stop();
    const stranger = await launch('local', `${directory}/elsewhere`, root ? { uid: 0, gid: 0 } : {});
    const pid = serverPid(`${directory}/elsewhere`);
    const data = join(directory, 'cluster', 'data');
    writeFileSync(join(data, 'postmaster.pid'), `${pid}\n${data}\n1700000000\n5432\n\n127.0.0.1\n 1 1\nready   \n`);
    const next = await start({ durable: true });
    expect(next.reused).toBe(false);
    expect(isAlive(pid)).toBe(true);
    await stranger.stop();
  });
});

describe('started by root', () => {
  (root ? it : it.skip)('runs as nobody (seen when the tests run as root)', async () => {
    await start();
    expect(statSync(`/proc/${serverPid(directory)}`).uid).toBe(65534);
  });

  (root ? it : it.skip)('below a folder others may not enter, lives outside and leaves a link (seen when the tests run as root)', async () => {
    chmodSync(directory, 0o700);
    const closed = join(directory, 'checkout', '.data');
    const sentences: string[] = [];
    const umask = process.umask(0o077);
    const first = await start({ directory: closed, log: (sentence) => sentences.push(sentence) });
    process.umask(umask);
    try {
      expect(first.directory).toMatch(/^\/var\/(lib|tmp)\/banhanh-[0-9a-f]{12}$/);
      expect(readlinkSync(join(closed, 'cluster'))).toBe(join(first.directory, 'cluster'));
      expect(sentences).toEqual([expect.stringContaining(first.directory)]);
      await ask(first.url, 'CREATE TABLE kept AS SELECT 9 AS answer');
      await first.stop();
      const second = await start({ directory: closed, log: (sentence) => sentences.push(sentence) });
      expect(await ask(second.url, 'SELECT answer FROM kept')).toEqual([9]);
      expect(sentences).toHaveLength(1);
      await second.stop();
    } finally {
      rmSync(first.directory, { recursive: true, force: true });
    }
  });

  const somebody = { uid: 1, gid: 1 };
  (root && mayEnter(somebody, process.cwd()) ? it : it.skip)('by an ordinary user, runs as that user (seen when root tests an open checkout)', async () => {
    chmodSync(directory, 0o777);
    const launcher = await launch('local', join(directory, 'mine'), somebody);
    expect(statSync(`/proc/${serverPid(join(directory, 'mine'))}`).uid).toBe(1);
    expect(await ask(launcher.said.url, 'SELECT 1 AS one')).toEqual([1]);
    await launcher.stop();
  });
});
