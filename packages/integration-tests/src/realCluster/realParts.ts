import fs from 'node:fs';
import path from 'node:path';

const PROGRAMS = ['etcd', 'kube-apiserver', 'kubectl'] as const;

/** Folder with etcd, kube-apiserver and kubectl side by side, or why there is none. */
export type RealParts =
  | { folder: string; missing?: undefined }
  | { folder?: undefined; missing: string };

/**
 * Looks for the programs in `KUBEBUILDER_ASSETS`, as controller-runtime's envtest does.
 *
 * With `EKS_PLATFORM_REQUIRE_REAL_PARTS=1` (CI) their absence is an error.
 */
export function findRealParts(
  env: NodeJS.ProcessEnv = process.env,
  /** Programs that one suite needs beside those. */
  more: string[] = [],
): RealParts {
  const folder = env.KUBEBUILDER_ASSETS;
  const absent = [...PROGRAMS, ...more].filter(
    program => !folder || !fs.existsSync(path.join(folder, program)),
  );
  if (folder && absent.length === 0) {
    return { folder };
  }
  const missing = folder
    ? `KUBEBUILDER_ASSETS=${folder} has no ${absent.join(', ')}`
    : 'KUBEBUILDER_ASSETS is not set';
  if (env.EKS_PLATFORM_REQUIRE_REAL_PARTS === '1') {
    throw new Error(`${missing}, but the real API server is required here`);
  }
  return { missing };
}

/** Where the upstream CRD files lie that the suites apply; undefined when the shared data is not there. */
export function findCrdFolder(
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const shared = env.SHARED ?? path.resolve(__dirname, '../../../../../shared');
  const folder = path.join(shared, 'data', 'crds');
  return fs.existsSync(folder) ? folder : undefined;
}

/**
 * `describe` where the programs are, otherwise `describe.skip` with the reason and the way to get them on stderr.
 */
export function describeWithRealCluster(
  name: string,
  suite: () => void,
  /** Programs that the suite needs beside etcd, kube-apiserver and kubectl. */
  more: string[] = [],
) {
  const parts = findRealParts(process.env, more);
  const crds = findCrdFolder();
  if (parts.folder && crds) {
    // eslint-disable-next-line jest/valid-title, jest/valid-describe-callback
    describe(name, suite);
    return;
  }
  const reason = parts.missing ?? 'the CRD files (SHARED) are not there';
  process.stderr.write(
    `Skipped "${name}": ${reason}. ` +
      `Get the programs with "setup-envtest use 1.36" or the install script of the shared tools, ` +
      `then set KUBEBUILDER_ASSETS to their folder and SHARED to the shared data.\n`,
  );
  // eslint-disable-next-line jest/valid-title, jest/valid-describe-callback, jest/no-disabled-tests
  describe.skip(`${name} (${reason})`, suite);
}
