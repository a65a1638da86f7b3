/** What one question about a name gave. */
export interface NameAnswer {
  state: 'found' | 'no-name' | 'no-address' | 'no-answer';
  addresses: string[];
  cname?: string;
  code?: string;
}

/** Asks DNS, and nothing else: no connection is ever made to what it answers. */
export interface NameResolver {
  resolve(name: string): Promise<NameAnswer>;
  /** Texts of the TXT records of a name; none when there are none or nobody answers. */
  readTexts(name: string): Promise<string[]>;
  /** Ends every question that is under way. */
  cancel(): void;
}
