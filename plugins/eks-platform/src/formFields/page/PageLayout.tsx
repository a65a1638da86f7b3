import type { ReactElement } from 'react';
import styles from './EksPage.module.css';

/** One part of a page, as the template lists it under `ui:options.sections`. */
export interface PageSection {
  title?: string;
  description?: string;
  fields: string[];
  /** Columns of a wide page. */
  columns?: 1 | 2 | 3;
}

/** What the form library hands to an object field's template, as far as it is used here. */
interface PageLayoutProps {
  properties: { name: string; content: ReactElement }[];
  uiSchema?: { 'ui:options'?: { sections?: PageSection[] } };
}

/** Places the fields of a page in its sections; what no section names is hidden. */
export function PageLayout(props: PageLayoutProps) {
  const sections = props.uiSchema?.['ui:options']?.sections ?? [];
  const contentOf = new Map(
    props.properties.map(property => [property.name, property.content]),
  );
  const placed = new Set(sections.flatMap(section => section.fields));
  return (
    <>
      {sections.map((section, index) => (
        <section
          key={section.fields.join()}
          className={styles.section}
          data-titled={section.title ? true : undefined}
        >
          {section.title && (
            <h2
              className={styles.heading}
              // Takes the focus when the page is turned.
              tabIndex={index === 0 ? -1 : undefined}
              data-page-heading={index === 0 || undefined}
            >
              {section.title}
            </h2>
          )}
          {section.description && (
            <p className={styles.description}>{section.description}</p>
          )}
          <div className={styles.fields} data-columns={section.columns ?? 1}>
            {section.fields.map(name => (
              <div key={name} data-field={name} className={styles.cell}>
                {contentOf.get(name)}
              </div>
            ))}
          </div>
        </section>
      ))}
      <div hidden>
        {props.properties
          .filter(property => !placed.has(property.name))
          .map(property => property.content)}
      </div>
    </>
  );
}
