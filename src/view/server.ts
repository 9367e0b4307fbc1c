import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from './html.js';

/** Only this machine's own programs reach it. */
const LOOPBACK = '127.0.0.1';
/** Seconds after which an idle stream of events says that it is still there. */
const HEARTBEAT = 20;
/** Says that the stream is still there. */
const HERE = ': here\n\n';
/** Tells an open page that there is another. */
const CHANGED = 'event: changed\ndata:\n\n';

export interface ServedPage extends Page {
  /** The same policy as in the page, for what a page cannot say of itself. */
  readonly policy: string;
}

export interface ViewServer {
  readonly url: string;
  /** Serves another page from now on, and tells the open ones. */
  update(page: ServedPage): void;
  close(): Promise<void>;
}

/**
 * Serves one page on loopback, at a free port (0) or the one given; rejects when that is taken. A request that names
 * another host is refused: a page from elsewhere whose name was made to point here (DNS rebinding) reads nothing.
 */
export async function serveView(first: ServedPage, port: number): Promise<ViewServer> {
  let page = first;
  const streams = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const { port: actual } = server.address() as AddressInfo;
    const refused = refusal(request, actual);
    if (refused !== undefined) return end(response, refused, STATUS_TEXT[refused]);
    const [path, query] = (request.url ?? '/').split('?');
    if (path === '/events') {
      // Another page may have been made after the one that asks was loaded, and before it listened.
      const outdated = new URLSearchParams(query).get('page') !== page.version;
      return listen(response, streams, outdated ? CHANGED : HERE);
    }
    if (path !== '/') return end(response, 404, STATUS_TEXT[404]);
    const headers = {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `${page.policy}; frame-ancestors 'none'`,
    };
    response.writeHead(200, { ...SAFE_HEADERS, ...headers }).end(request.method === 'HEAD' ? '' : page.html);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
  const heartbeat = setInterval(() => {
    for (const stream of streams) stream.write(HERE);
  }, HEARTBEAT * 1000);
  return {
    url: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/`,
    update: (next) => {
      page = next;
      for (const stream of streams) stream.write(CHANGED);
    },
    close: () => {
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

const STATUS_TEXT = { 403: 'Forbidden host.\n', 404: 'Not found.\n', 405: 'Only GET and HEAD.\n' } as const;
const SAFE_HEADERS = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

function refusal({ headers, method }: IncomingMessage, port: number): 403 | 405 | undefined {
  const hosts = [LOOPBACK, 'localhost'].flatMap((host) =>
    port === 80 ? [host, `${host}:80`] : [`${host}:${port}`],
  );
  if (!hosts.includes(headers.host ?? '')) return 403;
  return method === 'GET' || method === 'HEAD' ? undefined : 405;
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...SAFE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}

function listen(response: ServerResponse, streams: Set<ServerResponse>, first: string): void {
  response.writeHead(200, { ...SAFE_HEADERS, 'Content-Type': 'text/event-stream' });
  response.write(first);
  streams.add(response);
  response.on('close', () => streams.delete(response));
}
