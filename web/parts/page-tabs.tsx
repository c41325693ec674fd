type Props = {
  label: string;
  tab: string;
  tabs: readonly { tab: string; href: string; text: string }[];
};

/** The sections of a page, each with an address of its own. */
export const PageTabs = ({ label, tab, tabs }: Props) => (
  <nav class="page-tabs" aria-label={label}>
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
