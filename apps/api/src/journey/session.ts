/** One person at the public GraphQL API: signs in, keeps the cookie, asks. Nothing else of the server is used. */
export class Session {
  private cookie = '';

  constructor(
    private readonly url: string,
    readonly username: string,
  ) {}

  static async signIn(url: string, username: string): Promise<Session> {
    const session = new Session(url, username);
    const { signInAsDemo } = await session.ask<{ signInAsDemo: { __typename: string; message?: string } }>(
      `mutation ($username: String!) { signInAsDemo(username: $username) { __typename ... on SignInRefused { message } } }`,
      { username },
    );
    if (signInAsDemo.__typename !== 'SignedIn') throw new Error(`${username}: ${signInAsDemo.message}`);
    return session;
  }

  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-banhanh-csrf': '1', cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
    });
    const set = response.headers.getSetCookie().map((line) => line.split(';')[0]!);
    if (set.length > 0) this.cookie = set.join('; ');
    const body = (await response.json()) as { data?: Data; errors?: { message: string; path?: unknown[] }[] };
    if (body.errors?.length || !body.data) throw new Error(body.errors?.map(({ message, path }) => `${path?.join('.') ?? ''} ${message}`.trim()).join('; ') ?? `HTTP ${response.status}`);
    return body.data;
  }

  async download(path: string): Promise<Uint8Array> {
    const response = await fetch(this.url + path, { headers: { cookie: this.cookie } });
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
