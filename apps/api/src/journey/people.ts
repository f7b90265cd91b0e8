import { Session } from './session.js';

/** The people of the demo department, and a sign-in for everybody else when the journey meets them. */
export class People {
  private readonly sessions = new Map<string, Promise<Session>>();

  constructor(private readonly url: string) {}

  as(username: string): Promise<Session> {
    const known = this.sessions.get(username);
    if (known) return known;
    const signedIn = Session.signIn(this.url, username);
    this.sessions.set(username, signedIn);
    return signedIn;
  }
}
