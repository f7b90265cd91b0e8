/**
 * Loaded before `dist/main.js` or `dist/worker.js` (`node --import`): names and counts every operation by which the process reaches the
 * outside (a statement, a file of the store or of the keys, a signature, a time stamp, a page) and kills the process at one of them.
 * Nothing of the product is replaced; what it calls is wrapped.
 */
import 'reflect-metadata';
import { AsyncLocalStorage } from 'node:async_hooks';
import { promises as files } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import pg from 'pg';
import type { Typesetter } from '@banhanh/typesetting';
import type { TimestampSource } from '@banhanh/pdf-signature';
import type { AuditSequencer } from '../../src/audit/audit-sequencer.js';
import type { WorkerService } from '../../src/platform/jobs/worker.service.js';
import type { typesetterProvider } from '../../src/plans/typesetter.provider.js';
import type { SigningKeys } from '../../src/signatures/signing-keys.js';
import type { Order } from './process-to-kill.js';

type Ask = (...args: unknown[]) => Promise<unknown>;

const work = new AsyncLocalStorage<string>();
const times = new Map<string, number>();
let order: Order = { work: '', fault: null, env: {} };
let counting = false;

const die = (): void => void process.kill(process.pid, 'SIGKILL');

/** The operation's name: whose work it is, what it is, and the how many-eth of that name. */
function begin(what: string): string {
  if (!counting) return '';
  const name = `${work.getStore() ?? order.work}: ${what}`;
  const time = (times.get(name) ?? 0) + 1;
  times.set(name, time);
  const operation = `${name} #${time}`;
  if (order.fault === null) process.send?.({ operation });
  else if (order.fault.operation === operation && order.fault.when === 'before') die();
  return operation;
}

const isAt = (operation: string, when: 'halfway' | 'after'): boolean => order.fault?.operation === operation && order.fault.when === when;

function end(operation: string): void {
  if (isAt(operation, 'after')) die();
}

async function counted<T>(what: string, act: () => Promise<T>): Promise<T> {
  const operation = begin(what);
  try {
    return await act();
  } finally {
    end(operation);
  }
}

const product = async <T>(file: string): Promise<T> => (await import(new URL(`../../dist/${file}.js`, import.meta.url).href)) as T;

function countStatements(): void {
  const query = pg.Client.prototype.query as unknown as Ask;
  const last = new WeakMap<object, string>();
  pg.Client.prototype.query = function (this: object, ...args: unknown[]) {
    const asked = args[0] as string | { name?: string; text?: string };
    const name = typeof asked === 'string' ? null : asked.name;
    const text = ((typeof asked === 'string' ? asked : asked.text) ?? '').trim().split(/\s+/u).slice(0, 5).join(' ');
    const operation = begin(/^(commit|rollback)/iu.test(text) ? `${text.toLowerCase()} after ${last.get(this) ?? 'nothing'}` : (name ?? text));
    last.set(this, name ?? text);
    const answer = args.at(-1);
    if (typeof answer === 'function') {
      args[args.length - 1] = (...rest: unknown[]) => (end(operation), (answer as (...rest: unknown[]) => unknown)(...rest));
      return query.apply(this, args);
    }
    return query.apply(this, args).finally(() => end(operation));
  } as never;
}

function countFiles(): void {
  const placeOf = (file: unknown): 'keys' | 'store' | null => {
    if (typeof file !== 'string') return null;
    return file.startsWith(process.env['KEYS_DIR']!) ? 'keys' : file.startsWith(process.env['STORE_DIR']!) ? 'store' : null;
  };
  const wrapped = files as unknown as Record<string, Ask>;
  for (const name of ['mkdir', 'stat', 'readdir', 'readFile', 'writeFile', 'rename', 'rm']) {
    const act = wrapped[name]!;
    wrapped[name] = (...args) => {
      const place = placeOf(args[0]);
      return place ? counted(`${place} ${name}`, () => act(...args)) : act(...args);
    };
  }
  const { open } = files;
  files.open = async (...args) => {
    const place = placeOf(args[0]);
    if (!place) return open(...args);
    const file = await counted(`${place} open`, () => open(...args));
    const { writeFile, sync, close } = { writeFile: file.writeFile.bind(file), sync: file.sync.bind(file), close: file.close.bind(file) };
    file.writeFile = async (bytes, ...rest) => {
      const operation = begin(`${place} write`);
      if (isAt(operation, 'halfway')) {
        await writeFile(Buffer.from(bytes as Uint8Array).subarray(0, (bytes as Uint8Array).length / 2));
        die();
      }
      await writeFile(bytes, ...rest);
      end(operation);
    };
    file.sync = () => counted(`${place} sync`, sync);
    file.close = () => counted(`${place} close`, close);
    return file;
  };
  syncBuiltinESMExports();
}

async function countSigning(): Promise<void> {
  const { SigningKeys: keys } = await product<{ SigningKeys: typeof SigningKeys }>('signatures/signing-keys');
  const { keyOf, timestamps, revocation } = keys.prototype;
  keys.prototype.keyOf = async function (holder) {
    const key = await keyOf.call(this, holder);
    return key && Object.create(key, { sign: { value: (data: Uint8Array) => counted(`sign as ${holder.kind}`, () => key.sign(data)) } });
  };
  keys.prototype.timestamps = async function () {
    const source = await timestamps.call(this);
    return source && ({ timestamp: (digest) => counted('time-stamp', () => source.timestamp(digest)) } satisfies TimestampSource);
  };
  keys.prototype.revocation = async function () {
    const source = await revocation.call(this);
    return source && { evidenceFor: (...args) => counted('ask for revocation', () => source.evidenceFor(...args)) };
  };
}

async function countPages(): Promise<void> {
  const { typesetterProvider: provider } = await product<{ typesetterProvider: typeof typesetterProvider }>('plans/typesetter.provider');
  const make = provider.useFactory;
  provider.useFactory = async (...args: unknown[]) => {
    const typesetter = await make(...args);
    const render: Typesetter['render'] = (input) => counted('set the pages', () => typesetter.render(input));
    const renderAppearance: Typesetter['renderAppearance'] = (input) => counted(`draw the ${input.kind}`, () => typesetter.renderAppearance(input));
    return Object.create(typesetter, { render: { value: render }, renderAppearance: { value: renderAppearance } }) as Typesetter;
  };
}

/** Whose work an operation is: the effect's, the sequencer's, or else the queue's own. */
async function nameWork(): Promise<void> {
  const { WorkerService: service } = await product<{ WorkerService: typeof WorkerService }>('platform/jobs/worker.service');
  const { taskList } = service.prototype;
  service.prototype.taskList = function () {
    return Object.fromEntries(Object.entries(taskList.call(this)).map(([name, run]) => [name, (...args) => work.run(name, () => counted('run', async () => run!(...args)))]));
  };
  const { AuditSequencer: sequencer } = await product<{ AuditSequencer: typeof AuditSequencer }>('audit/audit-sequencer');
  const { tick } = sequencer.prototype;
  sequencer.prototype.tick = function () {
    return work.run('audit', () => tick.call(this));
  };
}

countStatements();
countFiles();
await countSigning();
await countPages();
await nameWork();
await product('app.module');
// Everything is loaded; the process begins when it is told what its work is and where it dies.
await new Promise<void>((resolve) => {
  process.on('message', (told: Order) => {
    order = told;
    counting = told.work !== '';
    Object.assign(process.env, told.env);
    process.send?.({ ordered: told.work });
    resolve();
  });
  process.send?.({ loaded: true });
});
