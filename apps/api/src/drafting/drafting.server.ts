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
import type { Seat } from './draft-seat.js';
import { limits } from './drafting.limits.js';

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
    this.listener.onChange(({ planId }) => void this.host.recheck(planId));
    this.timers.push(
      setInterval(() => void this.host.recheckSessions(), sessionsEveryMs),
      setInterval(() => this.host.plans.forEach((planId) => void this.host.recheck(planId)), rightsEveryMs),
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
    const { host } = this;
    return {
      onAuthenticate: async (payload) => {
        try {
          return await host.seat(payload);
        } catch (error) {
          // Without an answer of the database the socket ends, and the client comes again; a refusal is for good.
          if (error instanceof Error) this.sockets.get(payload.requestHeaders.get(socketHeader) ?? '')?.destroy();
          throw error;
        }
      },
      onLoadDocument: (payload) => host.load(payload),
      afterUnloadDocument: async ({ documentName }) => host.unload(documentName),
      connected: async (payload) => host.welcome(payload),
      beforeHandleMessage: async (payload) => host.meter(payload),
      beforeSync: (payload) => host.store(payload),
      beforeHandleAwareness: async (payload) => host.sign(payload),
      onAwarenessUpdate: async (payload) => host.relay(payload),
      onStoreDocument: (payload) => host.keep(payload),
    };
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
      this.logger.warn(`Nobody is let in: ${error instanceof Error ? error.message : String(error)}`);
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
