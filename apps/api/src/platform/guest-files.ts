import type { FastifyReply, FastifyRequest } from 'fastify';

/** Milliseconds a guest has for a whole file, and for the next piece of it. */
export interface Patience {
  whole: number;
  piece: number;
}

/** Addresses where a guest may leave a PDF, and how large; whoever serves one limits how often. */
const LIMITS: Readonly<Record<string, number>> = { '/verify': 50 * 1024 * 1024 };
export const largestGuestFile = Math.max(...Object.values(LIMITS));
/** Such files that may be under way at once, since each is held in memory before anybody can look at it; and of one network address. */
const MOST = 4;
const MOST_OF_ONE = 2;
const RETRY_SECONDS = '30';

const usual: Patience = { whole: 60_000, piece: 10_000 };

/** Lets guests leave a file: few at once, none that never ends. */
export class GuestFiles {
  private readonly underWay = new Map<string, number>();

  constructor(private readonly patience = usual) {}

  /** Bytes a guest may leave at this address; null where none may. */
  limitAt(request: FastifyRequest): number | null {
    return LIMITS[request.routeOptions.url ?? ''] ?? null;
  }

  /** Whether the file may come; when it may not, a refusal is answered. */
  admit(request: FastifyRequest, reply: FastifyReply): boolean {
    const others = [...this.underWay.values()].reduce((sum, count) => sum + count, 0);
    const own = this.underWay.get(request.ip) ?? 0;
    if (others >= MOST || own >= MOST_OF_ONE) {
      void reply.code(503).header('retry-after', RETRY_SECONDS).send({ code: 'VERIFIER_BUSY', message: 'Máy chủ đang nhận nhiều tệp. Vui lòng thử lại sau ít phút.' });
      return false;
    }
    this.underWay.set(request.ip, own + 1);
    reply.raw.once('close', () => this.leave(request.ip));
    this.watch(request);
    return true;
  }

  private leave(address: string): void {
    const left = this.underWay.get(address)! - 1;
    if (left > 0) this.underWay.set(address, left);
    else this.underWay.delete(address);
  }

  /** Cuts the line of a sender that is late; nothing of the file was looked at yet. */
  private watch({ raw }: FastifyRequest): void {
    const { socket } = raw;
    const cut = (): void => {
      socket.end('HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      raw.destroy();
    };
    let seen = socket.bytesRead;
    const whole = setTimeout(cut, this.patience.whole);
    // Listening for the pieces themselves would take them from whoever reads the file.
    const piece = setInterval(() => {
      if (socket.bytesRead === seen) cut();
      seen = socket.bytesRead;
    }, this.patience.piece);
    const settle = (): void => {
      clearTimeout(whole);
      clearInterval(piece);
    };
    raw.once('end', settle).once('close', settle);
  }
}
