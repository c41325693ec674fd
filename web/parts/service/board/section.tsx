/** A part of the desk under its heading: what it waits for, why it failed, or what would fill it. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Empty } from '../../empty.tsx';
import { ProblemNotice } from '../../problem-notice.tsx';
import { Skeleton } from '../../skeleton.tsx';
import type { Read } from '../../use-read.ts';

type Props<T> = {
  title: string;
  count?: number;
  acts?: ComponentChildren;
  read: Read<T>;
  isEmpty: (found: T) => boolean;
  empty: string;
  emptyActs?: ComponentChildren;
  class?: string;
  children: (found: T) => ComponentChildren;
};

export const Section = <T,>(props: Props<T>) => {
  const { title, count, acts, read, isEmpty, empty, emptyActs, children } = props;
  const { data, fault, retry } = read;
  const id = useId();
  return (
    <section class={`board-section ${props.class ?? ''}`} aria-labelledby={id}>
      <div class="board-section-head">
        <h2 id={id}>
          {title} {count !== undefined && count > 0 && <span class="soft">{count}</span>}
        </h2>
        {acts && <div class="cluster">{acts}</div>}
      </div>
      {fault !== undefined && <ProblemNotice fault={fault} retry={retry} />}
      {data === undefined && fault === undefined && <Skeleton rows={3} />}
      {data !== undefined && isEmpty(data) && (
        <div class="card flush">
          <Empty text={empty}>{emptyActs}</Empty>
        </div>
      )}
      {data !== undefined && !isEmpty(data) && children(data)}
    </section>
  );
};
