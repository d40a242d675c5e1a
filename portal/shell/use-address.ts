import { createContext, startTransition, use, useEffect, useState } from 'react';
import { parseAddress, type Address } from './address';

/** Follows the browser's address. The page that is shown stays until the next one is there. */
export function useBrowserAddress(): Address {
  const [address, setAddress] = useState(() => parseAddress(location.hash));
  useEffect(() => {
    const follow = (): void => startTransition(() => setAddress(parseAddress(location.hash)));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return address;
}

/** The part of an address that a page reads. */
export interface PageAddress extends Address {
  readonly params: Readonly<Record<string, string>>;
}

const AddressContext = createContext<PageAddress>({ ...parseAddress(''), params: {} });

export const AddressProvider = AddressContext.Provider;

/** Where the page is that asks. */
export function usePageAddress(): PageAddress {
  return use(AddressContext);
}

/** Goes to another page, as a link to it would. */
export function goTo(href: `#/${string}`): void {
  location.hash = href;
}
