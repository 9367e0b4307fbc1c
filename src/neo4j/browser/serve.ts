import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserFiles } from './files.js';

const TYPES: Readonly<Record<string, string>> = {
  grass: 'text/plain; charset=utf-8',
  cypher: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  zip: 'application/zip',
};

/** Neo4j Browser asks with headers of its own, so it asks first whether it may (CORS preflight). */
const ANY_ORIGIN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Allow-Private-Network': 'true',
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
    if (request.method === 'OPTIONS') {
      response.writeHead(204, ANY_ORIGIN).end();
      return;
    }
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname.slice(1));
    const content = files.get(name);
    if (content === undefined) {
      response.writeHead(404).end(`There is no ${name}; there is ${[...files.keys()].join(', ')}.\n`);
      return;
    }
    const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, ...ANY_ORIGIN }).end(content);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}` };
}
