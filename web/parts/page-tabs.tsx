import { useEffect, useRef } from 'preact/hooks';

type Props = {
  label: string;
  tab: string;
  tabs: readonly { tab: string; href: string; text: string }[];
};

/** The sections of a page, each with an address of its own. */
export const PageTabs = ({ label, tab, tabs }: Props) => {
  const nav = useRef<HTMLElement>(null);
  // On a phone the row is wider than the page: the one that is open stands in sight.
  useEffect(() => {
    const open = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (!nav.current || !open) return;
    const { offsetLeft, offsetWidth } = open;
    nav.current.scrollLeft = offsetLeft - (nav.current.clientWidth - offsetWidth) / 2;
  }, [tab]);
  return (
    <nav class="page-tabs" aria-label={label} ref={nav}>
      {tabs.map((each) => (
        <a
          key={each.tab}
          class="button"
          href={each.href}
          aria-current={each.tab === tab ? 'page' : undefined}
        >
          {each.text}
        </a>
      ))}
    </nav>
  );
};
