import { Fragment } from 'react';

/** A sentence in which names between backticks are set as code. */
export function RichText(props: { text: string }) {
  return (
    <>
      {props.text.split('`').map((part, index) =>
        index % 2 === 1 ? (
          // eslint-disable-next-line react/no-array-index-key
          <code key={index}>{part}</code>
        ) : (
          // eslint-disable-next-line react/no-array-index-key
          <Fragment key={index}>{part}</Fragment>
        ),
      )}
    </>
  );
}
