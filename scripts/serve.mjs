// Serves a folder of static files on the loopback interface, for `npm start` and for browser tests.
import { once } from 'node:events';
import { createServer } from 'node:http';
import sirv from 'sirv';

/** Listens on the port (0 = any free one); resolves to the server. Files are read anew for each request. */
export async function serve(folder, port = 0) {
  const server = createServer(sirv(folder, { dev: true }));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
