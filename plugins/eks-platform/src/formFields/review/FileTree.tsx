import {
  RiArrowDownSLine,
  RiArrowRightSLine,
  RiFileLine,
  RiFolderLine,
} from '@remixicon/react';
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { useFormText } from '../parts';
import {
  buildFileTree,
  listAncestors,
  listTreeRows,
  type TreeRow,
} from './fileTree';
import styles from './FileTree.module.css';

export interface FileTreeProps {
  paths: readonly string[];
  changes: ReadonlyMap<string, 'new' | 'changed'>;
  selected: string | undefined;
  onSelect(path: string): void;
}

/** The files as a tree view: arrow keys move, right and left open and close. */
export function FileTree(props: FileTreeProps) {
  const { paths, changes, selected, onSelect } = props;
  const { t } = useFormText();
  const root = useRef<HTMLUListElement>(null);
  const tree = useMemo(() => buildFileTree(paths), [paths]);
  const [folded, setFolded] = useState<Record<string, boolean>>({});
  const [active, setActive] = useState<string>();

  // Folders stay open when another file is chosen.
  useEffect(() => {
    const opened = selected ? listAncestors(selected) : [];
    setFolded(before => ({
      ...Object.fromEntries(opened.map(path => [path, false])),
      ...before,
    }));
  }, [selected]);

  const above = new Set(selected ? listAncestors(selected) : []);
  const isOpen = (path: string) =>
    folded[path] === false || (folded[path] === undefined && above.has(path));
  const rows = listTreeRows(tree, isOpen);
  const current =
    rows.find(row => row.node.path === (active ?? selected))?.node.path ??
    rows[0]?.node.path;

  const focusRow = (row: TreeRow | undefined) => {
    if (row) {
      setActive(row.node.path);
      const item = root.current?.children[rows.indexOf(row)];
      (item as HTMLElement | undefined)?.focus();
    }
  };
  const fold = (path: string, isFolded: boolean) =>
    setFolded(before => ({ ...before, [path]: isFolded }));

  const activate = (row: TreeRow) => {
    setActive(row.node.path);
    if (row.node.children) {
      fold(row.node.path, isOpen(row.node.path));
    } else {
      onSelect(row.node.path);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const at = rows.findIndex(row => row.node.path === current);
    const row = rows[at];
    if (!row) {
      return;
    }
    const { node } = row;
    const actions: Record<string, () => void> = {
      ArrowDown: () => focusRow(rows[at + 1]),
      ArrowUp: () => focusRow(rows[at - 1]),
      Home: () => focusRow(rows[0]),
      End: () => focusRow(rows[rows.length - 1]),
      ArrowRight: () =>
        node.children && !isOpen(node.path)
          ? fold(node.path, false)
          : node.children && focusRow(rows[at + 1]),
      ArrowLeft: () =>
        node.children && isOpen(node.path)
          ? fold(node.path, true)
          : focusRow(rows.find(other => other.node.path === row.parent)),
      Enter: () => activate(row),
      ' ': () => activate(row),
    };
    const action = actions[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  };
  return (
    <ul
      ref={root}
      role="tree"
      aria-label={t('review.tree')}
      className={styles.tree}
      onKeyDown={onKeyDown}
    >
      {rows.map(row => {
        const { node, level } = row;
        const change = changes.get(node.path);
        return (
          // Keys are handled by the tree, as its pattern wants.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={node.path}
            role="treeitem"
            aria-level={level}
            aria-expanded={node.children ? isOpen(node.path) : undefined}
            aria-selected={node.path === selected}
            tabIndex={node.path === current ? 0 : -1}
            className={styles.row}
            style={{ paddingInlineStart: `${(level - 1) * 14 + 8}px` }}
            onClick={() => activate(row)}
          >
            {node.children && isOpen(node.path) && (
              <RiArrowDownSLine size={16} aria-hidden />
            )}
            {node.children && !isOpen(node.path) && (
              <RiArrowRightSLine size={16} aria-hidden />
            )}
            {node.children ? (
              <RiFolderLine size={16} aria-hidden />
            ) : (
              <RiFileLine size={16} aria-hidden className={styles.file} />
            )}
            <span className={styles.name}>{node.name}</span>
            {node.children && <small>{node.files}</small>}
            {change && (
              <small className={styles.badge} data-change={change}>
                {t(`review.${change}`)}
              </small>
            )}
          </li>
        );
      })}
    </ul>
  );
}
