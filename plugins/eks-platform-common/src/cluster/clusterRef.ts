/**
 * Names one cluster before and after it exists, without revealing an account id.
 *
 * @public
 */
export interface ClusterRef {
  /** Alias of an account profile. */
  account: string;
  /** AWS region, such as `us-east-1`. */
  region: string;
  /** EKS cluster name. */
  name: string;
}

const PART = {
  account: /^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/,
  region: /^[a-z]{2}(-[a-z]+)+-\d$/,
  // EKS: 1 to 100 of letters, digits, '-' and '_', starting with a letter or digit.
  name: /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/,
};

/**
 * Reads `<account alias>/<region>/<cluster name>`. Returns undefined for anything else.
 *
 * @public
 */
export function parseClusterRef(text: string): ClusterRef | undefined {
  const [account, region, name, ...rest] = text.split('/');
  if (
    rest.length > 0 ||
    !PART.account.test(account ?? '') ||
    !PART.region.test(region ?? '') ||
    !PART.name.test(name ?? '')
  ) {
    return undefined;
  }
  return { account, region, name };
}

/** @public */
export function stringifyClusterRef(ref: ClusterRef): string {
  return `${ref.account}/${ref.region}/${ref.name}`;
}
