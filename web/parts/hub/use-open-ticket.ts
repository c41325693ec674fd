/** The ticket beside the list is in the address: one can go back from it. */
import { useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';

export const useOpenTicket = () => {
  const { query, route, back } = useLocation();
  const isOurStep = useRef(false);
  const openId = query.t || undefined;
  return {
    openId,
    open: (id: string): void => {
      if (id === openId) return;
      if (!openId) isOurStep.current = true;
      route(`/hub?t=${encodeURIComponent(id)}`, openId !== undefined);
    },
    close: (): void => {
      if (!openId) return;
      if (isOurStep.current) back();
      else route('/hub', true);
      isOurStep.current = false;
    },
  };
};
