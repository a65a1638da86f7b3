import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

/** A packed package as a registry tells it. */
function packed(folder, file) {
  const tarball = readFileSync(path.join(folder, file));
  const hash = createHash('sha512').update(tarball).digest('base64');
  return { file, tarball, integrity: `sha512-${hash}` };
}

/**
 * An npm registry on localhost that knows the packages of one folder, published this moment.
 *
 * The folder holds `<name>.tgz` with `/` written as `-`, beside `<name>.json`, its manifest.
 */
export async function startPackRegistry(folder) {
  const packages = new Map(
    readdirSync(folder)
      .filter(file => file.endsWith('.json'))
      .map(file => {
        const manifest = JSON.parse(
          readFileSync(path.join(folder, file), 'utf8'),
        );
        return [
          manifest.name,
          { manifest, ...packed(folder, file.replace(/json$/, 'tgz')) },
        ];
      }),
  );
  const published = new Date().toISOString();
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(request.url.slice(1));
    const tarball = [...packages.values()].find(
      ({ file }) => asked === `tarballs/${file}`,
    )?.tarball;
    if (tarball) {
      response.end(tarball);
      return;
    }
    const found = packages.get(asked);
    response.statusCode = found ? 200 : 404;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(found ? packument(found) : {}));
  });
  const packument = ({ manifest, file, integrity }) => ({
    name: manifest.name,
    'dist-tags': { latest: manifest.version },
    time: { [manifest.version]: published },
    versions: {
      [manifest.version]: {
        ...manifest,
        dist: { integrity, tarball: `${url()}/tarballs/${file}` },
      },
    },
  });
  const url = () => `http://localhost:${server.address().port}`;
  await new Promise(resolve => server.listen(0, 'localhost', resolve));
  return { url: url(), stop: () => server.close() };
}
