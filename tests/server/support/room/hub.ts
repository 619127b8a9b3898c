/** What joins the servers of a world: it may lose, double or delay what they tell each other, as the laws of a bus allow. */
import type { Bus, BusListener } from '../../../../server/cluster/bus.ts';
import {
  type DocumentMessage,
  decodeDocumentMessage,
  encodeDocumentMessage,
} from '../../../../server/cluster/messages.ts';
import type { Ledger } from './ledger.ts';

export const HUB_MOODS = ['well', 'lossy', 'doubling', 'late', 'down'] as const;
export type HubMood = (typeof HUB_MOODS)[number];

const BEAT_MS = 50;
const LATE_MS = 60;
const BREAK_MS = 30;

interface Member {
  readonly node: string;
  readonly heard: Map<string, (message: DocumentMessage) => void>;
  listener: BusListener | null;
  /** When the last thing it said arrives. */
  due: number;
}

export interface Hub {
  readonly setMood: (mood: HubMood) => void;
  /** `onForget` hears of each document that the server listens to no longer. */
  readonly join: (node: string, onForget: (document: string) => void) => Bus;
  /** The documents a server has in memory, as far as it listens. */
  readonly openAt: (node: string) => readonly string[];
  /** Nothing comes from it or goes to it any more. */
  readonly cut: (node: string) => void;
}

export function createHub(ledger: Ledger): Hub {
  const members = new Map<string, Member>();
  let mood: HubMood = 'well';
  let isBroken = false;
  let told = 0;

  function tellAll(isConnected: boolean): void {
    for (const { listener } of members.values()) listener?.onConnected(isConnected);
  }

  /** A bus that loses something loses all for a while, and the servers hear of that: then each says again who is there. */
  function breakDown(): void {
    isBroken = true;
    tellAll(false);
    setTimeout(() => {
      isBroken = false;
      if (mood !== 'down') tellAll(true);
    }, BREAK_MS);
  }

  function carry(from: string, deliver: (member: Member) => void): void {
    const sender = members.get(from);
    told += 1;
    if (!sender || mood === 'down' || isBroken) return;
    if (mood === 'lossy' && told % 2 === 0) {
      breakDown();
      return;
    }
    const times = mood === 'doubling' ? 2 : 1;
    const now = performance.now();
    // What one server says arrives in the order in which it said it.
    sender.due = Math.max(sender.due, now + (mood === 'late' ? LATE_MS : 1));
    const send = () => {
      for (const member of members.values()) if (member.node !== from) deliver(member);
    };
    for (let i = 0; i < times; i++) setTimeout(send, sender.due - now);
  }

  setInterval(() => {
    for (const { node } of members.values()) carry(node, ({ listener }) => listener?.onBeat(node));
  }, BEAT_MS);

  return {
    setMood: (next) => {
      const wasDown = mood === 'down';
      mood = next;
      if (wasDown !== (next === 'down') && !isBroken) tellAll(wasDown);
    },
    openAt: (node) => [...(members.get(node)?.heard.keys() ?? [])],
    cut: (node) => members.delete(node),
    join: (node, onForget) => {
      const member: Member = { node, heard: new Map(), listener: null, due: 0 };
      members.set(node, member);
      return {
        node,
        isConnected: () => mood !== 'down' && !isBroken,
        subscribe: async (document, listener) => {
          if (member.heard.has(document)) ledger.violate(`${node} has two live documents of ${document}.`);
          member.heard.set(document, listener);
        },
        unsubscribe: (document) => {
          member.heard.delete(document);
          onForget(document);
        },
        publish: (document, message) => {
          const bytes = encodeDocumentMessage(message);
          carry(node, ({ heard }) => {
            const read = decodeDocumentMessage(bytes);
            if (read) heard.get(document)?.(read);
          });
        },
        publishAccess: (mapId) => carry(node, ({ listener }) => listener?.onAccess(mapId)),
        listen: (listener) => {
          member.listener = listener;
        },
        close: async () => {
          members.delete(node);
        },
      };
    },
  };
}
