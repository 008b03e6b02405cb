#!/usr/bin/env node
/** Serves the built page: `node scripts/serve.mjs [--port N] [--host ADDRESS] [--open]`. Takes the next free port when N is in use. */
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const page = fileURLToPath(new URL('../dist/page', import.meta.url));
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? '4173' },
    host: { type: 'string', default: process.env.HOST ?? '127.0.0.1' },
    open: { type: 'boolean', default: false },
  },
});

/** The file a URL means, or null when it is outside the page's folder or not there. */
function fileFor(url) {
  const path = normalize(join(page, decodeURIComponent(new URL(url, 'http://localhost').pathname)));
  if (path !== page && !path.startsWith(page + sep)) return null;
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
  return existsSync(file) ? file : null;
}

const server = createServer((request, response) => {
  let file = null;
  try {
    file = fileFor(request.url);
  } catch {
    // A URL that cannot be decoded names no file.
  }
  if (file === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  });
  createReadStream(file).pipe(response);
});

function open(url) {
  const opener = { darwin: ['open'], win32: ['cmd', '/c', 'start'] }[process.platform] ?? ['xdg-open'];
  // No browser to open is no mishap: the address has been printed.
  spawn(opener[0], [...opener.slice(1), url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

let port = Number(values.port);
let triesLeft = 50;

server.on('error', (error) => {
  if (error.code === 'EADDRINUSE' && triesLeft-- > 0) return server.listen(++port, values.host);
  console.error(`hopwise: cannot listen on port ${port}: ${error.message}`);
  process.exit(1);
});
server.on('listening', () => {
  const url = `http://localhost:${server.address().port}/`;
  console.log(`Hopwise is at ${url}  (Ctrl+C stops it)`);
  if (values.open && process.stdout.isTTY && !process.env.CI) open(url);
});

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
if (!existsSync(join(page, 'index.html'))) {
  console.error('hopwise: nothing to serve yet. Run `npm run build` first, or `npm start`, which does both.');
  process.exit(1);
}
server.listen(port, values.host);
