import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { book } from '../../words.ts';
import { SafetyPart } from './member/safety-part.tsx';
import { isMember, useHome } from './use-home.ts';
import { useKeptFocus } from './use-kept-focus.ts';

type Props = {
  title: string;
  class?: string;
  /** The act under the thumb. */
  act?: ComponentChildren;
  /** The page reads the member's home itself. */
  readsHome?: boolean;
  children: ComponentChildren;
};

/** Every page of 双报到: whoever was asked whether they are safe finds that first, wherever they are. */
export const ServiceFrame = ({ title, class: more = '', act, readsHome, children }: Props) => {
  useEffect(() => {
    document.title = `${title} · ${book().product}`;
  }, [title]);
  const page = useRef<HTMLElement>(null);
  useKeptFocus(page);
  return (
    <main class="service-screen" ref={page}>
      <div class={`page narrow service ${more}`}>
        {isMember() && !readsHome && <HomeReader />}
        {isMember() && <SafetyPart />}
        {children}
      </div>
      {act && (
        <div class="action-bar service-act no-print">
          <div class="service-act-inner">{act}</div>
        </div>
      )}
    </main>
  );
};

/** So that the question above is known on this page too. */
const HomeReader = () => {
  useHome();
  return null;
};
