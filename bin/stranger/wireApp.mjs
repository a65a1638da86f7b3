import path from 'node:path';
import { ROOT } from '../tooling/root.mjs';
import { chapterBlock } from './readme.mjs';

const INSTALL = 'Install into your Backstage';

/**
 * What an installation needs where install scripts and prebuilt binaries cannot be fetched; see the same pins in our package.json.
 * Nothing of it is about our packages.
 */
const PINS = {
  '@swc/core': '1.16.18',
  '@yarnpkg/core': '4.9.1',
  'better-sqlite3': '13.2.0',
  rollup: '4.67.4',
  'unrs-resolver': '1.12.2',
};

/** Makes the app installable here, with the scope of our packages from `registry`, as docs/install.md says. */
export function prepareApp(app, registry) {
  app.editJson('package.json', manifest => {
    Object.assign(manifest.resolutions, PINS);
    manifest.packageManager = 'yarn@4.18.1';
  });
  app.edit('.yarnrc.yml', text =>
    [
      text
        .replace(
          /^yarnPath: .*$/m,
          `yarnPath: ${ROOT}/.yarn/releases/yarn-4.18.1.cjs`,
        )
        .replace("- '@backstage/*'", "- '@backstage/*'\n  - '@eks-platform/*'")
        .replace(
          /^nodeLinker: .*$/m,
          'nodeLinker: node-modules\nenableScripts: false\nenableTelemetry: false',
        ),
      `unsafeHttpWhitelist: [localhost]`,
      chapterBlock('docs/install.md', 'The packages', 'yaml').replace(
        /https:\/\/npm\.example\.com/,
        registry,
      ),
    ].join('\n'),
  );
}

/** Adds the packages by the README's own lines. */
export async function addPackages(app) {
  await app.shell(chapterBlock('README.md', INSTALL, 'sh'));
  // The git host of the simulator speaks Gitea; docs/install.md asks for the module of one's own host.
  await app.shell(
    'yarn --cwd packages/backend add @backstage/plugin-scaffolder-backend-module-gitea',
  );
}

/** Adds the README's `backend.add` lines before the backend starts. */
export function wireBackend(app) {
  const lines = [
    chapterBlock('README.md', INSTALL, 'ts'),
    "backend.add(import('@backstage/plugin-scaffolder-backend-module-gitea'));",
  ];
  app.edit(path.join('packages', 'backend', 'src', 'index.ts'), text =>
    text.replace('backend.start();', `${lines.join('\n')}\nbackend.start();`),
  );
}

/** Adds the tab to an app of the old frontend system by the snippet of docs/install.md. */
export function addLegacyTab(app) {
  const snippet = chapterBlock(
    'docs/install.md',
    'Front end, old system',
    'tsx',
  );
  const imports = snippet.slice(0, snippet.indexOf(';') + 1);
  const route = snippet.slice(snippet.indexOf('<')).trim().replace(/;$/, '');
  const page = path.join(
    ...['packages', 'app', 'src', 'components', 'catalog', 'EntityPage.tsx'],
  );
  app.edit(page, text => {
    const start = text.indexOf('const defaultEntityPage');
    const end = text.indexOf('</EntityLayout>', start);
    return `${imports}\n${text.slice(0, end)}${route}\n${text.slice(end)}`;
  });
}
