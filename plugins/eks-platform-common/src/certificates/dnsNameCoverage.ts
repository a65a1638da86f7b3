/** How a certificate covers a host. @public */
export type Coverage = 'exact' | 'wildcard';

/**
 * Whether a name of a certificate covers a host. A wildcard stands for exactly one label, and not for none.
 *
 * @public
 */
export function getCoverage(
  host: string,
  dnsNames: readonly string[],
): Coverage | undefined {
  const wanted = normalise(host);
  let wildcard = false;
  for (const name of dnsNames) {
    const offered = normalise(name);
    if (offered === wanted) {
      return 'exact';
    }
    if (offered.startsWith('*.') && wanted.length > 0) {
      const dot = wanted.indexOf('.');
      wildcard ||= dot > 0 && wanted.slice(dot) === offered.slice(1);
    }
  }
  return wildcard ? 'wildcard' : undefined;
}

/** A wildcard of these names that would cover the host if it stood for more than one label. */
export function findTooShortWildcard(
  host: string,
  dnsNames: readonly string[],
): string | undefined {
  const wanted = normalise(host);
  return dnsNames.find(
    name =>
      name.startsWith('*.') &&
      wanted.endsWith(normalise(name).slice(1)) &&
      !getCoverage(host, [name]),
  );
}

function normalise(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
