/** A start that cannot go on, said in one sentence. */
export class LaunchFailed extends Error {}
