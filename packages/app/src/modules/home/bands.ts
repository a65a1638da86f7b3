import type { HomePageDefaultConfigItem } from '@backstage/plugin-home-react/alpha';

/** Widgets below one another, on columns 0 to 11 of the page. */
export interface Stack {
  column: number;
  width: number;
  components: string[];
}

const PAGE_WIDTH = 12;

/**
 * Orders placed widgets by row; those that fill the page stand alone, the others form stacks by their column.
 *
 * Heights are left to the content, so a long widget moves only what stands below it.
 */
export function toBands(items: HomePageDefaultConfigItem[]): Stack[][] {
  const bands: Stack[][] = [];
  let open: Stack[] | undefined;
  const ordered = [...items].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );
  for (const { column, width, component } of ordered) {
    if (width === PAGE_WIDTH) {
      bands.push([{ column, width, components: [component] }]);
      open = undefined;
      continue;
    }
    if (!open) {
      open = [];
      bands.push(open);
    }
    const stack = open.find(candidate => candidate.column === column);
    if (stack) {
      stack.components.push(component);
    } else {
      open.push({ column, width, components: [component] });
    }
  }
  return bands;
}
