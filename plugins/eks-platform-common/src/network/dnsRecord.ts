/** What DNS answers for one name, as Backstage's resolver sees it. @public */
export interface DnsRecord {
  /** In small letters, without the final dot. */
  name: string;
  /**
   * `found`: it has addresses; `no-name`: there is no such name; `no-address`: the name exists without an address;
   * `no-answer`: no server gave an answer that could be used.
   */
  state: 'found' | 'no-name' | 'no-address' | 'no-answer';
  addresses: string[];
  /** First step of the chain, if the name is an alias. */
  cname?: string;
  /** Why there is no answer, in the resolver's code: `ETIMEOUT`, `ESERVFAIL`. */
  code?: string;
  /** Who says in a TXT record of external-dns that the record is its own. */
  owner?: string;
  /** ISO 8601: since when the answer is this one, as far as Backstage has seen. */
  since: string;
}
