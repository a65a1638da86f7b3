import type { ComponentDefinition } from './componentSchema';
import type { LineOf } from './readYaml';

/** One file of the library. @public */
export interface LibraryFile {
  /** Relative to the template's folder, with forward slashes. */
  path: string;
  content: string;
  executable: boolean;
}

/** One building block with the files that it adds to a repository. @public */
export interface LibraryComponent {
  definition: ComponentDefinition;
  /** Text of its `component.yaml`. */
  source: string;
  /** Line of a key in its `component.yaml`. */
  lineOf: LineOf;
  files: LibraryFile[];
}
