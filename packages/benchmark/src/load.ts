import { Agent, request } from 'node:http';

/** Runs every job once, `clients` at a time; answers the seconds it took. */
export async function runAll<Job>(jobs: readonly Job[], clients: number, work: (job: Job, client: number) => Promise<void>): Promise<number> {
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) await work(job, client);
    }),
  );
  return (performance.now() - start) / 1000;
}

/** A bare GraphQL client on kept connections: the load generator shares the machine, so it does as little as it can. */
export class GraphqlLoad {
  private readonly agent: Agent;

  constructor(
    private readonly url: URL,
    private readonly cookie: string,
    clients: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: clients });
  }

  ask(body: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          agent: this.agent,
          host: this.url.hostname,
          port: this.url.port,
          path: '/graphql',
          method: 'POST',
          headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'x-banhanh-csrf': '1', cookie: this.cookie },
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => resolve(text));
        },
      );
      sent.on('error', reject).end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
