/** Serves the built showcase; every path that is no file is a page of the app. What has no backend is refused. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(
  new URL('../../packages/showcase/dist', import.meta.url),
);
const PORT = Number(process.env.SHOWCASE_PORT ?? 3400);
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname.startsWith('/api/')) {
    response.writeHead(404).end();
    return;
  }
  const wanted = path.join(ROOT, path.normalize(decodeURIComponent(pathname)));
  const isFile = existsSync(wanted) && statSync(wanted).isFile();
  const file = isFile ? wanted : path.join(ROOT, 'index.html');
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
  createReadStream(file).pipe(response);
}).listen(PORT, 'localhost', () => {
  process.stdout.write(`Showcase at http://localhost:${PORT}\n`);
});
