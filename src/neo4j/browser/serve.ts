import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserFiles } from './files.js';

const TYPES: Readonly<Record<string, string>> = {
  grass: 'text/plain; charset=utf-8',
  cypher: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  zip: 'application/zip',
};

/**
 * Offers the files to Neo4j Browser on this machine, which fetches styles and guides from `localhost` when it is allowed
 * to (CORS). Port 0 takes a free one.
 */
export async function serveFiles(
  files: BrowserFiles,
  port: number,
): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname.slice(1));
    const content = files.get(name);
    if (content === undefined) {
      response.writeHead(404).end(`There is no ${name}; there is ${[...files.keys()].join(', ')}.\n`);
      return;
    }
    const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' }).end(content);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}` };
}
