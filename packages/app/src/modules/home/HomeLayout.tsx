import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import styles from './HomeLayout.module.css';

/** Shows the widgets that `page:home` config places, on twelve columns; rows are as high as their content. */
export function HomeLayout({ widgets, defaultConfig }: HomePageLayoutProps) {
  const places = [...(defaultConfig ?? [])].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );

  return (
    <main className={styles.page}>
      <div className={styles.grid}>
        {places.map(place => {
          const widget = widgets.find(w => w.name === place.component);
          return (
            widget && (
              <div
                key={place.component}
                className={styles.cell}
                style={{
                  gridColumn: `${place.column + 1} / span ${place.width}`,
                  gridRow: `${place.row + 1} / span ${place.height}`,
                }}
              >
                {widget.component}
              </div>
            )
          );
        })}
      </div>
    </main>
  );
}
