import type { NameResolver } from './NameResolver';

/** external-dns writes who keeps a record into a TXT record beside it, named after the record's type. */
const PREFIXES = ['a-', 'cname-'];
const OWNER = /(?:^|,)external-dns\/owner=([^,"]+)/;

/** Who says that the record of a name is its own; undefined when nobody does. */
export async function readRecordOwner(
  name: string,
  resolver: NameResolver,
): Promise<string | undefined> {
  for (const prefix of PREFIXES) {
    for (const text of await resolver.readTexts(`${prefix}${name}`)) {
      const owner = text.includes('heritage=external-dns')
        ? OWNER.exec(text)?.[1]
        : undefined;
      if (owner) {
        return owner;
      }
    }
  }
  return undefined;
}
