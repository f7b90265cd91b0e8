export type LocalPostgresFailure =
  | 'POSTGRES_BINARIES_MISSING'
  | 'POSTGRES_BINARIES_DO_NOT_RUN'
  | 'POSTGRES_DIRECTORY_NOT_USABLE'
  | 'POSTGRES_INIT_FAILED'
  | 'POSTGRES_PORT_TAKEN'
  | 'POSTGRES_START_FAILED'
  | 'POSTGRES_PASSWORD_REFUSED'
  | 'POSTGRES_NOT_READY_IN_TIME';

/** Why a local server cannot run: a stable `code`, and a `message` in Vietnamese that may be shown to the person who started it. */
export class LocalPostgresFailed extends Error {
  override readonly name = 'LocalPostgresFailed';

  constructor(
    readonly code: LocalPostgresFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
