/** Told, in bytes, as a request leaves; `sent === total` once the server has all of it. */
export type OnSent = (sent: number, total: number) => void;

export interface TellingInit extends RequestInit {
  onSent?: OnSent;
}

/** `fetch`, which also tells how much of the body has left when `init.onSent` asks. The browser's own does not. */
export const fetchTelling = (input: RequestInfo | URL, init: TellingInit = {}): Promise<Response> => {
  const { onSent, ...rest } = init;
  return onSent ? send(input instanceof Request ? input.url : input, rest, onSent) : fetch(input, rest);
};

function send(url: string | URL, init: RequestInit, onSent: OnSent): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    request.open(init.method ?? 'GET', url);
    new Headers(init.headers).forEach((value, name) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total }) => onSent(loaded, total);
    request.onload = () => resolve(new Response(request.responseText, { status: request.status, headers: { 'content-type': request.getResponseHeader('content-type') ?? '' } }));
    // As fetch says it, so that a lost line is told from an answer.
    request.onerror = () => reject(new TypeError('Failed to fetch'));
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    request.onloadend = () => init.signal?.removeEventListener('abort', stop);
    if (init.signal?.aborted) return reject(new DOMException('Aborted', 'AbortError'));
    init.signal?.addEventListener('abort', stop);
    request.send(init.body as string | null);
  });
}
