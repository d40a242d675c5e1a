import { createContext, use, useEffect, useEffectEvent, type ReactNode } from 'react';

/** What F1 shows now. */
export interface ScreenHelp {
  readonly title: string;
  readonly content: ReactNode;
}

/** Takes the help of the screen that is shown; null once it is gone. */
export const OfferHelpContext = createContext<(help: ScreenHelp | null) => void>(() => {});

/** Offers a screen's help to the frame's F1 panel for as long as the screen is shown. */
export function useOfferHelp(title: string, content: ReactNode): void {
  const offer = use(OfferHelpContext);
  // Once a screen: its help is the same text at every drawing, but a new object.
  const offerPresent = useEffectEvent(() => offer({ title, content }));
  useEffect(() => {
    offerPresent();
    return () => offer(null);
  }, [offer, title]);
}
