import { connect, createServer, type Socket } from 'node:net';

/** A line to PostgreSQL that can be cut and mended; counts who tried to get through. */
export interface LossyLine {
  url: string;
  attempts(): number;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function openLossyLine(databaseUrl: string): Promise<LossyLine> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isCut = false;
  let attempts = 0;
  const server = createServer((client) => {
    attempts += 1;
    if (isCut) return void client.destroy();
    const upstream = connect(Number(target.port), target.hostname);
    for (const [one, other] of [[client, upstream], [upstream, client]] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  const address = server.address();
  url.port = String(typeof address === 'object' && address ? address.port : 0);
  const drop = (): void => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return {
    url: url.href,
    attempts: () => attempts,
    cut: () => {
      isCut = true;
      drop();
    },
    mend: () => {
      isCut = false;
    },
    close: () => {
      drop();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
