import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startFleetSimulator } from '../server';
import type { FleetSimulator } from '../server';
import { orcaTree } from '../__testUtils__/demoPlatform';
import { pushTree } from '../__testUtils__/pushTree';

jest.setTimeout(60_000);
const run = promisify(execFile);
const auth = {
  authorization: `basic ${Buffer.from('portal:any').toString('base64')}`,
};

describe('the git host', () => {
  let simulator: FleetSimulator;
  let folder: string;
  beforeAll(async () => {
    simulator = await startFleetSimulator();
    folder = await mkdtemp(join(tmpdir(), 'git-host-'));
  });
  afterAll(async () => {
    await simulator?.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const url = (path: string) => `${simulator.gitUrl}${path}`;
  const page = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(url(path), init);
    return {
      status: response.status,
      text: await response.text(),
      at: response.url,
    };
  };
  const create = (name: unknown, headers: Record<string, string> = auth) =>
    fetch(url('/api/v1/orgs/platforms/repos'), {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ name, description: '', private: false }),
    });

  it('answers what the scaffolder asks before it publishes', async () => {
    expect(
      (await fetch(url('/api/v1/orgs/platforms'), { headers: auth })).status,
    ).toBe(200);
    expect(
      (await fetch(url('/api/v1/orgs/nobody'), { headers: auth })).status,
    ).toBe(404);
    expect((await create('x', {})).status).toBe(401);
    expect((await create('bluesky')).status).toBe(409);
    expect((await create('../x')).status).toBe(422);
    const advertised = await fetch(
      url('/platforms/bluesky.git/info/refs?service=git-receive-pack'),
    );
    expect(advertised.status).toBe(401);
    expect(advertised.headers.get('www-authenticate')).toMatch(/^Basic/);
  });

  it('answers what the catalog reads', async () => {
    const contents = await fetch(
      url('/api/v1/repos/platforms/dp/contents/catalog-info.yaml?ref=main'),
    );
    const { encoding, content } = await contents.json();
    expect(encoding).toBe('base64');
    expect(Buffer.from(content, 'base64').toString()).toContain(
      'eks-platform.io/cluster: data-dev/us-east-1/dp',
    );
    const etag = contents.headers.get('etag')!;
    const again = await fetch(contents.url, {
      headers: { 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
    expect(
      (await fetch(url('/api/v1/repos/platforms/dp/contents/nope?ref=main')))
        .status,
    ).toBe(404);
    const { sha } = await (
      await fetch(url('/api/v1/repos/platforms/dp/git/commits/main'))
    ).json();
    expect(sha).toMatch(/^[0-9a-f]{40}$/);
    const archive = await fetch(
      url('/api/v1/repos/platforms/dp/archive/main.tar.gz'),
    );
    expect(Buffer.from(await archive.arrayBuffer()).subarray(0, 2)).toEqual(
      Buffer.from([0x1f, 0x8b]),
    );
  });

  it('serves clone and push to the git command', async () => {
    await pushTree(simulator.gitUrl, 'orca', await orcaTree());
    await run('git', [
      'clone',
      '--quiet',
      url('/platforms/orca.git'),
      join(folder, 'orca'),
    ]);
    expect(
      await readFile(join(folder, 'orca/catalog-info.yaml'), 'utf8'),
    ).toContain('name: orca');
    expect(simulator.world.has('sandbox.us-east-1.orca')).toBe(true);
  });

  it.each([
    [
      '/platforms/dp.git',
      '/platforms/dp/src/branch/main/',
      'Move workloads to Karpenter',
    ],
    ['/platforms/dp/src/branch/main/scripts/apply', undefined, 'id="L1"'],
    [
      '/platforms/dp/src/branch/main/docs/runbook.md',
      undefined,
      '<h2 id="certificate-dns01-denied">',
    ],
    ['/platforms/dp/commits/branch/main', undefined, 'Name the hosted zone'],
    ['/platforms/dp/_edit/main/README.md', undefined, '<textarea'],
  ])('shows %s', async (path, redirected, text) => {
    const shown = await page(path);
    expect(shown.status).toBe(200);
    expect(shown.at).toBe(url(redirected ?? path));
    expect(shown.text).toContain(text);
  });

  it('commits what the editor sends, unless somebody was faster or another site sent it', async () => {
    const path = '/platforms/bluesky/_edit/main/README.md';
    const before = (await page(path)).text;
    const stored = (await page('/platforms/bluesky/raw/branch/main/README.md'))
      .text;
    const shown = /<textarea[^>]*>\n([^]*)<\/textarea>/.exec(before)![1];
    expect(
      shown
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, '&'),
    ).toBe(stored);
    const parent = /name="parent" value="([0-9a-f]{40})"/.exec(
      (await page(path)).text,
    )![1];
    const send = (headers: Record<string, string> = {}) =>
      page(path, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        },
        body: new URLSearchParams({
          parent,
          message: 'Say hello',
          content: 'Hello\r\n<script>alert(1)</script>\r\n',
        }).toString(),
      });
    expect((await send({ origin: 'http://evil.example' })).status).toBe(403);
    const done = await send({ origin: simulator.gitUrl });
    expect(done.at).toBe(url('/platforms/bluesky/src/branch/main/README.md'));
    expect(done.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(done.text).not.toContain('<script>');
    expect((await send()).status).toBe(409);
    expect(
      (await page('/platforms/bluesky/commits/branch/main')).text,
    ).toContain('Say hello');
  });

  it('heals faults when told so', async () => {
    const response = await fetch(url('/_simulator/heal/dp/S5'), {
      method: 'POST',
    });
    expect(await response.json()).toEqual({ cluster: 'dp', healed: ['S5'] });
    expect(
      (await fetch(url('/_simulator/heal/none'), { method: 'POST' })).status,
    ).toBe(404);
    const { clusters } = await (await fetch(url('/_simulator'))).json();
    expect(clusters.map((each: { id: string }) => each.id)).toContain(
      'data-dev.us-east-1.dp',
    );
  });

  it('keeps what an editor does not show: the mode of a file and its line breaks', async () => {
    const tree = await orcaTree();
    await pushTree(simulator.gitUrl, 'modes', {
      'scripts/apply': tree['scripts/apply'],
      'windows.txt': 'one\r\ntwo\r\n',
      'a[b]*.txt': 'odd\n',
    });
    const edit = async (file: string, content: string) => {
      const shown = await page(`/platforms/modes/_edit/main/${file}`);
      const parent = /name="parent" value="(\w+)"/.exec(shown.text)![1];
      return page(`/platforms/modes/_edit/main/${file}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ parent, message: 'Edit', content }),
      });
    };
    expect((await edit('scripts/apply', '#!/bin/sh\r\n')).status).toBe(200);
    expect((await edit('windows.txt', 'one\r\n2\r\n')).status).toBe(200);
    const clone = join(folder, 'modes');
    await run('git', ['clone', '-q', url('/platforms/modes.git'), clone]);
    const { stdout } = await run('git', ['ls-files', '--stage'], {
      cwd: clone,
    });
    expect(stdout).toMatch(/^100755 .*scripts\/apply$/m);
    expect(await readFile(join(clone, 'windows.txt'), 'utf8')).toBe(
      'one\r\n2\r\n',
    );
    // A name that git could take for a pattern is a name.
    const odd = await page(
      `/platforms/modes/src/branch/main/${encodeURIComponent('a[b]*.txt')}`,
    );
    expect(odd.text).toContain('First');
  });

  it('edits branches only, and takes no form of another site', async () => {
    const { text } = await page('/platforms/bluesky/commits/branch/main');
    const [, sha] = /commit\/([0-9a-f]{40})/.exec(text)!;
    for (const ref of [sha, 'HEAD', 'main~1', 'main^{commit}', '../x']) {
      const { status } = await page(
        `/platforms/bluesky/_edit/${encodeURIComponent(ref)}/README.md`,
      );
      expect([ref, status]).toEqual([ref, 404]);
    }
    const foreign = await page('/_simulator/heal/dp', {
      method: 'POST',
      headers: { origin: 'http://elsewhere.example' },
    });
    expect(foreign.status).toBe(403);
  });

  it('answers nonsense to its API in JSON', async () => {
    const response = await fetch(url('/api/v1/orgs/platforms/repos'), {
      method: 'POST',
      headers: { ...auth, 'content-type': 'application/json' },
      body: '{',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toHaveProperty('message');
  });

  it('heals and breaks by the buttons of a page', async () => {
    const press = (path: string, body = '') =>
      page(`/_simulator/page/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body,
      });
    expect((await page('/_simulator/page')).text).toContain('Heal S4');
    expect((await press('heal/dp/S4')).text).not.toContain('Heal S4');
    const broken = await press('wire/payments', 'fault=forbidden&value=pods');
    expect(broken.text).toContain('End forbidden');
    expect(
      simulator.world.cluster('sandbox.us-east-1.payments')!.wire.values,
    ).toEqual({ forbidden: 'pods' });
    expect((await press('wire-off/payments/forbidden')).text).not.toContain(
      'End forbidden',
    );
  });
});
