import {
  createDOMRenderer,
  FluentProvider,
  makeStyles,
  RendererProvider,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { styleNonce } from '../style-nonce';
import { useSystemTheme } from './use-system-theme';

const nonce = styleNonce();
// Fluent writes its styles into style elements: the page's policy knows them by the nonce.
const styleRenderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});

const useStyles = makeStyles({
  window: { height: '100%', backgroundColor: tokens.colorNeutralBackground3 },
});

/** As a style, not a class: every dialog and menu gets the provider's class too, and would cover the window. */
const FULL_HEIGHT = { height: '100%' };

/** Fluent, in the system's colours. */
export function AppTheme({ children }: { readonly children: ReactNode }) {
  return (
    <RendererProvider renderer={styleRenderer} targetDocument={document}>
      <Themed>{children}</Themed>
    </RendererProvider>
  );
}

function Themed({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={useSystemTheme()} style={FULL_HEIGHT}>
      <div className={styles.window}>{children}</div>
    </FluentProvider>
  );
}
