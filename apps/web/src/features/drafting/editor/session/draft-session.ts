import { sharedDetails } from '@banhanh/plan-draft';
import { HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { createKeeping, type Keeping } from './keeping.js';
import { PatientProvider } from './patient-provider.js';
import { readServerMessage } from './server-message.js';
import { followDocument, type SharedDocument } from './shared-document.js';
import { createStore, type Store } from './store.js';

export interface DraftStatus {
  /** The words are here, from the server or from this machine. */
  isLoaded: boolean;
  line: 'opening' | 'open' | 'lost';
  keeping: Keeping;
  /** Why the text cannot be kept as a plan yet. */
  refused: readonly string[];
  /** The state the plan went to while it was open here; null while it is a draft. */
  closedBy: string | null;
  /** The server lets this person read only. */
  isReadOnly: boolean;
  /** Counts what the server has kept: whoever shows the kept text looks again. */
  keptTimes: number;
  /** The server refuses this person: the session ended or the right was taken back. */
  isRefusedEntry: boolean;
}

export interface Colleague {
  clientId: number;
  personId: string;
  name: string;
  color: string;
}

export interface DraftSession {
  draft: Y.Doc;
  provider: PatientProvider;
  status: Store<DraftStatus>;
  plan: SharedDocument;
  /** Who else has the draft open now. */
  colleagues: Store<readonly Colleague[]>;
  /** Ends it; what the server has not got yet stays on this machine for the next time. */
  end(): void;
}

export interface DraftSessionOptions {
  planId: string;
  person: { id: string; name: string; color: string };
  url: string;
}

/** Opens the draft for writing: from this machine and from the server, whichever answers first, and keeps both in step. */
export function openDraftSession({ planId, person, url }: DraftSessionOptions): DraftSession {
  const draft = new Y.Doc();
  const copy = new IndexeddbPersistence(`banhanh.draft.${person.id}.${planId}`, draft);
  const status = createStore<DraftStatus>({ isLoaded: false, line: 'opening', keeping: { kind: 'unchanged' }, refused: [], closedBy: null, isReadOnly: false, keptTimes: 0, isRefusedEntry: false });
  const colleagues = createStore<readonly Colleague[]>([]);
  const plan = followDocument(draft, ySyncPluginKey);
  const set = (change: Partial<DraftStatus>): void => status.set({ ...status.get(), ...change });
  const keeping = createKeeping((next) => set({ keeping: next }));

  const load = (): void => {
    if (sharedDetails(draft).size === 0 || status.get().isLoaded) return;
    plan.read();
    // What came with opening is no change of mine.
    plan.undo.clear();
    set({ isLoaded: true });
  };

  const socket = new HocuspocusProviderWebsocket({ url, delay: 500, minDelay: 300, maxDelay: 4000 });
  const provider = new PatientProvider({
    name: planId,
    websocketProvider: socket,
    document: draft,
    onStatus: ({ status: line }) => set({ line: line === WebSocketStatus.Connected ? 'open' : status.get().line === 'opening' ? 'opening' : 'lost' }),
    onSynced: load,
    onAuthenticated: ({ scope }) => set({ isReadOnly: scope === 'readonly', isRefusedEntry: false }),
    onAuthenticationFailed: () => set({ isRefusedEntry: true }),
    onClose: () => set({ line: 'lost' }),
    onUnsyncedChanges: ({ number }) => keeping.unsent(number),
    onAwarenessChange: ({ states }) => colleagues.set(colleaguesIn(states, draft.clientID)),
    onStateless: ({ payload }) => {
      const message = readServerMessage(payload);
      if (message?.kind === 'kept') {
        keeping.kept(message.at);
        set({ refused: [], keptTimes: status.get().keptTimes + 1 });
      } else if (message?.kind === 'refused') set({ refused: message.reasons });
      else if (message?.kind === 'closed') set({ closedBy: message.state });
    },
  });
  provider.attach();
  provider.setAwarenessField('user', { name: person.name, personId: person.id, color: person.color });
  copy.once('synced', load);

  const changed = (_: Uint8Array, origin: unknown): void => {
    if (status.get().isLoaded && origin !== copy) keeping.changed();
  };
  draft.on('update', changed);

  return {
    draft,
    provider,
    status,
    plan,
    colleagues,
    end() {
      const isSafe = !provider.hasUnsyncedChanges || status.get().closedBy !== null;
      keeping.end();
      draft.off('update', changed);
      provider.destroy();
      socket.destroy();
      plan.end();
      // Office machines are shared: nothing stays behind that the server has.
      void (isSafe ? copy.clearData() : copy.destroy()).finally(() => draft.destroy());
    },
  };
}

function colleaguesIn(states: readonly { clientId: number; [key: string]: unknown }[], own: number): Colleague[] {
  return states.flatMap(({ clientId, user }) => {
    const { name, personId, color } = (user ?? {}) as Partial<Colleague>;
    return clientId === own || !name || !personId || !color ? [] : [{ clientId, personId, name, color }];
  });
}
