import { type NavigateOptions, type RegisteredRouter, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What Cloudscape's links, buttons and navigations tell when they are followed. */
interface FollowEvent {
  readonly preventDefault: () => void;
  readonly detail: { readonly href?: string | undefined; readonly external?: boolean };
}

/** Follows a link of a Cloudscape component within the page, without loading the document again. */
export function useFollow(): (event: FollowEvent) => void {
  const router = useRouter();
  return useCallback(
    (event) => {
      const { href, external } = event.detail;
      if (href === undefined || external || !href.startsWith('/')) return;
      event.preventDefault();
      router.history.push(href);
    },
    [router],
  );
}

/** The address of a page, typed by the router: for `href` of Cloudscape's components. */
export function useHref(): (to: NavigateOptions<RegisteredRouter>) => string {
  const router = useRouter();
  return useCallback((to) => router.buildLocation(to as never).href, [router]);
}
