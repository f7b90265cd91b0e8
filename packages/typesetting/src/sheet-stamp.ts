/** The signed move: who, when (ISO, any offset), and the SHA-256 (hex) of the version that was signed. */
export interface SystemSignature {
  name: string;
  signedAt: string;
  versionHash: string;
}

const HOURS_AHEAD_OF_UTC = 7;

/** The three lines of the signature box; the time is Vietnam time, which has no summer time. @throws RangeError on a bad `signedAt`. */
export function composeStamp({ name, signedAt, versionHash }: SystemSignature): string[] {
  const at = new Date(Date.parse(signedAt) + HOURS_AHEAD_OF_UTC * 3_600_000);
  if (Number.isNaN(at.getTime())) throw new RangeError(`not an ISO time: ${signedAt}`);
  const [date = '', time = ''] = at.toISOString().split('T');
  return [
    'Đã ký trên hệ thống',
    `${name} · ${date.split('-').reverse().join('/')} ${time.slice(0, 5)}`,
    `mã băm phiên bản ${versionHash.slice(0, 16)}…`,
  ];
}
