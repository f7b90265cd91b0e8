import { setTimeout as pause } from 'node:timers/promises';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { readDraft, sharedBody } from '@banhanh/plan-draft';
import * as Y from 'yjs';
import WebSocket from 'ws';
import type { Session } from '../../src/journey/session.js';

export interface Told {
  kind: string;
  at?: string;
  version?: number;
  reasons?: string[];
  state?: string;
}

export const cookieOf = (session: Session): string => (session as unknown as { cookie: string }).cookie;

/** One person's open editor: the provider the web uses, on a socket that carries the session. */
export class Editor {
  readonly draft = new Y.Doc();
  readonly told: Told[] = [];
  readonly ended: { code?: number; reason: string }[] = [];
  readonly denied: string[] = [];
  readonly provider: HocuspocusProvider;
  private readonly socket: HocuspocusProviderWebsocket;

  constructor(url: string, cookie: string, planId: string, headers: Record<string, string> = {}) {
    class WithCookie extends WebSocket {
      constructor(address: string) {
        super(address, { headers: { cookie, ...headers } });
        // A refused or cut line is not an error here: the provider tries again.
        this.on('error', () => undefined);
      }
    }
    this.socket = new HocuspocusProviderWebsocket({ url: `${url.replace('http', 'ws')}/drafting`, WebSocketPolyfill: WithCookie, delay: 100, minDelay: 50, maxDelay: 400, factor: 1.5 });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.socket,
      name: planId,
      document: this.draft,
      onStateless: ({ payload }) => this.told.push(JSON.parse(payload) as Told),
      onClose: ({ event }) => this.ended.push({ code: event.code, reason: String(event.reason) }),
      onAuthenticationFailed: ({ reason }) => this.denied.push(reason),
    });
    this.provider.attach();
  }

  /** Types into the text of the line at this place, where a line break would be none. */
  type(at: number, text: string): void {
    const line = sharedBody(this.draft).get(at) as Y.XmlElement;
    const first = line.get(0);
    if (first instanceof Y.XmlText) first.insert(first.length, text);
    else line.insert(0, [new Y.XmlText(text)]);
  }

  text(): string {
    return JSON.stringify(readDraft(this.draft).body);
  }

  get isSafe(): boolean {
    return this.provider.isSynced && !this.provider.hasUnsyncedChanges;
  }

  /** The network goes, the words stay. */
  disconnect(): void {
    this.socket.disconnect();
  }

  connect(): void {
    void this.socket.connect();
  }

  close(): void {
    this.provider.destroy();
    this.socket.destroy();
    // A line that was lost just before is tried again after this, for ever.
    this.socket.connect = () => Promise.resolve();
  }
}

/** Waits until it is so; fails with the sentence when it is not within the time. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, milliseconds = 10_000): Promise<void> {
  for (const deadline = Date.now() + milliseconds; Date.now() < deadline; await pause(25)) if (await isSo()) return;
  throw new Error(`Not in ${milliseconds} ms: ${what}`);
}
