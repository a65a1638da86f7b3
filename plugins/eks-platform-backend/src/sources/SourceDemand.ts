import {
  SECTION_SOURCES,
  SOURCES,
  type SectionName,
  type SourceName,
} from '@eks-platform/backstage-plugin-eks-platform-common';

/** Which sources are worth asking: all but the lazy ones, and those for as long as somebody looks at their section. */
export class SourceDemand {
  readonly #idleMs: number;
  readonly #wantedAt = new Map<SectionName, number>();

  constructor(options: { idleMs: number }) {
    this.#idleMs = options.idleMs;
  }

  /** Somebody looks at these sections. */
  want(sections: readonly SectionName[], now: Date) {
    sections.forEach(name => this.#wantedAt.set(name, now.getTime()));
  }

  isWanted(name: SourceName, now: Date): boolean {
    if (!SOURCES[name].lazy) {
      return true;
    }
    const since = now.getTime() - this.#idleMs;
    return [...this.#wantedAt].some(
      ([section, at]) => at >= since && SECTION_SOURCES[section].includes(name),
    );
  }
}
