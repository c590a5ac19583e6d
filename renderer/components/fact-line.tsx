import { Children, Fragment, type ReactNode } from 'react';

interface FactLineProps {
  /** In the order in which they are read out; null and false are left out. */
  readonly children: ReactNode;
  readonly separator?: string;
}

/** Short facts side by side. They follow one another as the layout runs, whatever the direction of each. */
export function FactLine({ children, separator = ' · ' }: FactLineProps) {
  return (
    <span data-facts="">
      {Children.toArray(children).map((fact, index) => (
        <Fragment key={index}>
          {index > 0 && separator}
          <bdi>{fact}</bdi>
        </Fragment>
      ))}
    </span>
  );
}
