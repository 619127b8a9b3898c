/** The metrics in the format of Prometheus: base units, one registry a server, nothing global. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Gauges, Metrics } from './metrics.ts';

export interface PromMetrics {
  readonly metrics: Metrics;
  /** Takes the gauges into the registry; once. */
  readonly watch: (gauges: Gauges) => void;
  readonly contentType: string;
  readonly text: () => Promise<string>;
}

const SAVE_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const LONG_SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];
const REQUEST_SECONDS = [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

export function createPromMetrics(): PromMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const counter = (name: string, help: string, ...labelNames: string[]) =>
    new Counter({ name, help, labelNames, registers });
  const histogram = (name: string, help: string, buckets: number[], ...labelNames: string[]) =>
    new Histogram({ name, help, buckets, labelNames, registers });

  /** A counter whose number is kept outside until somebody asks, since it rises with every edit. Answers what adds to it. */
  function tally(name: string, help: string): (more: number) => void {
    let untold = 0;
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.inc(untold);
        untold = 0;
      },
    });
    return (more) => {
      untold += more;
    };
  }

  const accepted = tally('resa_connections_accepted_total', 'Sockets that were let into a room.');
  const refusedConnections = counter('resa_connections_refused_total', 'Sockets closed before a room.', 'code');
  const edits = tally('resa_edits_received_total', 'Document messages of clients that may write.');
  const frames = tally(
    'resa_edit_frames_delivered_total',
    'Frames with edits handed to readers; edits that come together share a frame.',
  );
  const ack = histogram(
    'resa_acknowledgement_seconds',
    'From the arrival of a connection’s first unacknowledged edit to its acknowledgement.',
    SAVE_SECONDS,
  );
  const refusals = counter('resa_updates_refused_total', 'Messages that were not taken.', 'reason');
  const awareness = tally('resa_awareness_dropped_total', 'Awareness messages that slow readers were spared.');
  const ended = tally('resa_readers_ended_total', 'Readers ended because they could not keep up.');
  const rebased = tally('resa_maps_rebased_total', 'Maps that went on without their history.');
  const spared = tally('resa_rebased_bytes_total', 'Bytes of history that maps went on without.');
  const save = histogram('resa_save_seconds', 'How long a write to the store took.', SAVE_SECONDS);
  const saveFailures = tally('resa_save_failures_total', 'Writes to the store that failed; each is tried again.');
  const load = histogram('resa_document_load_seconds', 'How long a document took to be read.', LONG_SECONDS);
  const loadFailures = tally('resa_document_load_failures_total', 'Documents that could not be read.');
  const requests = histogram(
    'resa_http_request_seconds',
    'How long HTTP requests took, by declared route.',
    REQUEST_SECONDS,
    'method',
    'route',
    'status',
  );
  const exported = histogram('resa_export_seconds', 'How long files took, waiting included.', LONG_SECONDS, 'outcome');

  let isStoreUp = true;

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    metrics: {
      connectionAccepted: () => accepted(1),
      connectionRefused: (code) => refusedConnections.inc({ code }),
      editReceived: () => edits(1),
      editsDelivered: frames,
      acknowledged: (seconds) => ack.observe(seconds),
      refused: (reason) => refusals.inc({ reason }),
      awarenessDropped: () => awareness(1),
      readerEnded: () => ended(1),
      mapRebased: ({ before, after }) => {
        rebased(1);
        spared(before - after);
      },
      saved: (seconds) => {
        isStoreUp = true;
        save.observe(seconds);
      },
      saveFailed: () => {
        isStoreUp = false;
        saveFailures(1);
      },
      documentLoaded: (seconds) => load.observe(seconds),
      documentLoadFailed: () => loadFailures(1),
      requestAnswered: (method, route, status, seconds) =>
        requests.observe({ method: METHODS.has(method) ? method : 'other', route: route ?? 'none', status }, seconds),
      exportEnded: (outcome, seconds) => exported.observe({ outcome }, seconds),
    },
    watch: (gauges) => {
      const gauge = (name: string, help: string, read: () => number) =>
        new Gauge({
          name,
          help,
          registers,
          collect() {
            this.set(read());
          },
        });
      gauge('resa_connections', 'Open sockets.', gauges.connections);
      gauge('resa_rooms', 'Documents in memory.', gauges.rooms);
      gauge('resa_buffered_bytes', 'Bytes that wait to be read by clients.', () => gauges.buffered().all);
      gauge(
        'resa_slowest_reader_buffered_bytes',
        'Bytes that wait for the slowest client.',
        () => gauges.buffered().most,
      );
      gauge('resa_exports_waiting', 'Files that wait to be made.', () => gauges.exports().waiting);
      gauge('resa_exports_under_way', 'Files being made.', () => gauges.exports().underWay);
      gauge('resa_store_up', '0 when the last write to the store failed, else 1.', () => (isStoreUp ? 1 : 0));
      gauge('resa_ready', '1 while /readyz answers 200, else 0.', () => (gauges.isReady() ? 1 : 0));
    },
  };
}
