import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import styles from './HomeLayout.module.css';
import { toBands } from './bands';

/** Shows the widgets that `page:home` config places: bands over the whole width or of stacks side by side. */
export function HomeLayout({ widgets, defaultConfig }: HomePageLayoutProps) {
  const componentOf = (name: string) =>
    widgets.find(widget => widget.name === name)?.component;

  return (
    <main className={styles.page}>
      {toBands(defaultConfig ?? []).map((band, index) => (
        <div key={index} className={styles.band}>
          {band.map(stack => (
            <div
              key={stack.column}
              className={styles.stack}
              style={{
                gridColumn: `${stack.column + 1} / span ${stack.width}`,
              }}
            >
              {stack.components.map(name => (
                <div key={name} className={styles.widget}>
                  {componentOf(name)}
                </div>
              ))}
            </div>
          ))}
        </div>
      ))}
    </main>
  );
}
