/** What went wrong or is worth knowing, for whoever runs the server; never a key and never content. */
export type Log = (event: string, details: Readonly<Record<string, string | number>>) => void;

/** One JSON line an event, on standard error. */
export const logToStderr: Log = (event, details) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...details })}\n`);
};

export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
