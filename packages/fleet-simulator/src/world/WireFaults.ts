/** What can be wrong between a client and an API server, with what the value of each means. */
export const WIRE_FAULTS = {
  down: 'Connections are cut before anything is answered.',
  timeout: 'Nothing is ever answered, as behind an allow-list without us.',
  'half-open':
    'Open watches fall silent without an end, and nothing new is answered.',
  slow: 'Each answer comes late; value: milliseconds, default 30000.',
  unauthorized: 'Every token is refused with 401.',
  'no-access-entry':
    'The portal’s roles have no access entry: EKS lists none, tokens get 401.',
  'group-unbound': 'The access entries name no group: 403 everywhere.',
  forbidden:
    'A kind is refused with 403; value: `<plural>` or `<plural>.<group>`.',
  'too-many-requests':
    'Everything is answered with 429; value: seconds of Retry-After, default 1.',
  gone: 'Every watch and every further page is answered with 410.',
  garbage: 'Watches send something that is no event once a second.',
  'endless-list': 'Lists always have one more page.',
  'malformed-object':
    'A kind’s list holds an object without sense; value: `<plural>[.<group>]`.',
  'huge-object':
    'A kind’s list holds an object of 50 MB; value: `<plural>[.<group>]`.',
  'crd-absent': 'A definition is not installed; value: its name.',
  'crd-version':
    'A definition serves another version; value: `<name>=<version>`.',
  'metrics-absent': 'No metrics server is installed.',
  'metrics-down': 'The metrics server is installed and does not answer.',
  'clock-skew':
    'The clock of the API server is ahead; value: minutes, default 20.',
  deleted: 'EKS knows the cluster no more.',
} as const;

/** Name of something that can be wrong on the wire. */
export type WireFault = keyof typeof WIRE_FAULTS;

/** Faults with their values; an empty text where the default holds. */
export type WireFaultValues = Partial<Record<WireFault, string>>;

export function isWireFault(name: string): name is WireFault {
  return Object.hasOwn(WIRE_FAULTS, name);
}

/** The switches of one cluster. */
export class WireFaults {
  #values: WireFaultValues = {};
  #version = 0;

  /** Changes with every switch. */
  get version(): number {
    return this.#version;
  }

  get values(): WireFaultValues {
    return this.#values;
  }

  set(fault: WireFault, value = ''): void {
    this.#values = { ...this.#values, [fault]: value };
    this.#version += 1;
  }

  /** Ends one fault, or all. */
  clear(fault?: WireFault): void {
    const { [fault ?? 'down']: _, ...others } = this.#values;
    this.#values = fault ? others : {};
    this.#version += 1;
  }
}
