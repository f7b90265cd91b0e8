import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { Server, type Extension } from '@hocuspocus/server';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ActorReader } from '../platform/graphql/actor-reader.js';
import { isSameSite } from '../platform/graphql/graphql-options.js';
import { ChangesListener } from '../plans/index.js';
import { DraftHost } from './draft-host.js';
import { messageOf, seatEnd, type Seat } from './draft-seat.js';
import { DraftWriting } from './draft-writing.js';
import { limits } from './drafting.limits.js';
import { Seating } from './seating.js';

const path = '/drafting';
/** Names a socket to the hooks; what a client sends under it is overwritten. */
const socketHeader = 'x-banhanh-socket';
const sessionsEveryMs = 5_000;
const rightsEveryMs = 30_000;
/** How long an ending server tries to keep what is not kept. */
const patienceMs = 5_000;

/** The WebSocket `/drafting` on the port of the API: one line per draft, named by the plan's id. */
@Injectable()
export class DraftingServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('drafting');
  private readonly server: Server<Seat>;
  private readonly sockets = new Map<string, Duplex>();
  private readonly timers: NodeJS.Timeout[] = [];
  private isEnding = false;

  constructor(
    private readonly host: DraftHost,
    private readonly seating: Seating,
    private readonly writing: DraftWriting,
    private readonly actors: ActorReader,
    private readonly listener: ChangesListener,
    private readonly adapter: HttpAdapterHost,
  ) {
    this.server = new Server<Seat>({
      quiet: true,
      stopOnSignals: false,
      debounce: 1_000,
      maxDebounce: 5_000,
      timeout: 60_000,
      maxUnauthenticatedQueueMessages: limits.burst,
      maxUnauthenticatedQueueSize: limits.draft,
      maxPendingDocuments: 10,
      websocketOptions: { maxPayload: limits.message },
      extensions: [this.hooks()],
    });
  }

  onApplicationBootstrap(): void {
    // The worker is the same application without an HTTP server.
    const http = this.adapter.httpAdapter?.getHttpServer() as HttpServer | undefined;
    if (!http) return;
    // By then all who take upgrades have signed on: GraphQL's subscriptions do so while the server is made ready.
    http.once('listening', () => this.takeUpgrades(http));
    this.listener.onDraft((notice) => this.host.hear(notice), () => void this.host.readAll());
    this.listener.onChange(({ planId }) => void this.seating.recheck(planId));
    this.timers.push(
      setInterval(() => void this.seating.recheckSessions(), sessionsEveryMs),
      setInterval(() => void this.seating.recheckAll(), rightsEveryMs),
    );
    for (const timer of this.timers) timer.unref();
  }

  /** Keeps what is not kept, and lets nobody wait on a server that ends: the clients come back to another one. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    for (const timer of this.timers) clearInterval(timer);
    // Not for ever: what is not kept yet is in the database, and the next who opens the draft keeps it.
    await Promise.race([this.server.destroy(), pause(patienceMs, undefined, { ref: false })]);
    for (const socket of this.sockets.values()) socket.destroy();
  }

  private hooks(): Extension<Seat> {
    const { host, seating, writing } = this;
    return {
      onAuthenticate: (payload) => this.orAgain(payload, seating.seat(payload)),
      onLoadDocument: (payload) => this.orAgain(payload, host.load(payload)),
      afterUnloadDocument: async ({ documentName }) => host.unload(documentName),
      connected: async (payload) => writing.welcome(payload),
      beforeHandleMessage: async (payload) => seating.meter(payload),
      beforeSync: (payload) => writing.store(payload),
      beforeHandleAwareness: async (payload) => seating.sign(payload),
      onAwarenessUpdate: async (payload) => host.relay(payload),
      onStoreDocument: (payload) => writing.keep(payload),
    };
  }

  /** A refusal is for good; without an answer of the database the socket ends, and the client comes again. */
  private async orAgain<T>({ requestHeaders }: { requestHeaders: Headers }, work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.logger.warn(`A draft is not opened: ${messageOf(error)}`);
      this.sockets.get(requestHeaders.get(socketHeader) ?? '')?.destroy();
      throw seatEnd('TRY_AGAIN');
    }
  }

  private takeUpgrades(http: HttpServer): void {
    const others = http.listeners('upgrade');
    http.removeAllListeners('upgrade');
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (request.url?.split('?')[0] === path) void this.open(request, socket, head);
      else for (const other of others) other.call(http, request, socket, head);
    });
  }

  private async open(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const refuse = (status: string): void => void socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    socket.on('error', () => socket.destroy());
    if (!isSameSite({ origin: request.headers.origin, req: request })) return refuse('403 Forbidden');
    try {
      if (!(await this.actors.read(request))) return refuse('401 Unauthorized');
    } catch (error) {
      this.logger.warn(`Nobody is let in: ${messageOf(error)}`);
      return refuse('503 Service Unavailable');
    }
    if (this.isEnding) return refuse('503 Service Unavailable');
    const id = randomUUID();
    this.sockets.set(id, socket);
    socket.once('close', () => this.sockets.delete(id));
    request.headers[socketHeader] = id;
    // Hocuspocus takes upgrades from an HTTP server of its own, which never listens.
    this.server.httpServer.emit('upgrade', request, socket, head);
  }
}
