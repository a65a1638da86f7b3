import path from 'node:path';
import { createRequire } from 'node:module';
import { ROOT } from '../tooling/root.mjs';
import { chapterBlock } from './readme.mjs';

const { parse, stringify } = createRequire(path.join(ROOT, 'package.json'))(
  'yaml',
);

/**
 * Configuration of the app, laid over its own: the README's account profile,
 * the git host of the simulator, our templates, and one cluster's entity.
 */
export function strangerConfig(ports) {
  const git = `localhost:${ports.git}`;
  const { eksPlatform } = parse(
    chapterBlock('README.md', 'Point it at an AWS account', 'yaml'),
  );
  return stringify({
    app: { baseUrl: `http://localhost:${ports.app}` },
    backend: {
      baseUrl: `http://localhost:${ports.backend}`,
      listen: { port: ports.backend },
      cors: { origin: `http://localhost:${ports.app}` },
    },
    // Who makes a platform must be in the catalog; docs/install.md says so.
    auth: { providers: { guest: { userEntityRef: 'user:default/guest' } } },
    integrations: {
      gitea: [
        {
          host: git,
          baseUrl: `http://${git}`,
          username: 'portal',
          password: 'demo',
        },
      ],
    },
    catalog: {
      processingInterval: { seconds: 15 },
      rules: [
        { allow: ['Component', 'System', 'API', 'Resource', 'Location'] },
      ],
      locations: [
        {
          type: 'file',
          target: '../../examples/org.yaml',
          rules: [{ allow: ['User', 'Group'] }],
        },
        {
          type: 'file',
          target: path.join(ROOT, 'templates', 'all.yaml'),
          rules: [{ allow: ['Location', 'Template'] }],
        },
        {
          type: 'url',
          target: `http://${git}/platforms/bluesky/src/branch/main/catalog-info.yaml`,
        },
      ],
    },
    // The simulator's clusters are on this machine.
    kubernetes: {
      serviceLocatorMethod: { type: 'multiTenant' },
      clusterLocatorMethods: [{ type: 'catalog' }],
    },
    eksPlatform: {
      ...eksPlatform,
      repositories: [{ host: git, owners: ['platforms'] }],
      // The simulator's hosts are known to its own DNS only.
      dns: { servers: [`127.0.0.1:${ports.dns}`] },
    },
  });
}

/** Environment of its processes: AWS is the simulator, the README's variable has the simulator's external id. */
export function strangerEnvironment(ports) {
  return {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${ports.aws}`,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'AKIDEMOPORTAL',
    AWS_SECRET_ACCESS_KEY: 'demo',
    AWS_EC2_METADATA_DISABLED: 'true',
    EKS_SANDBOX_EXTERNAL_ID: 'demo-external-id-sandbox',
    BROWSER: 'none',
  };
}
