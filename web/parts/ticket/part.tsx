/** One part of a ticket under its name; the name's level follows from where the ticket stands. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** page: the title is the page's first heading · panel: one beneath. */
export type Layout = 'page' | 'panel';
export const LayoutContext = createContext<Layout>('panel');

type Props = {
  name: string;
  class?: string;
  beside?: ComponentChildren;
  children: ComponentChildren;
};

export const Part = ({ name, class: more = '', beside, children }: Props) => {
  const Name = useContext(LayoutContext) === 'page' ? 'h2' : 'h3';
  return (
    <section class={`ticket-part ${more}`}>
      <div class="spread">
        <Name class="ticket-part-name">{name}</Name>
        {beside}
      </div>
      {children}
    </section>
  );
};
