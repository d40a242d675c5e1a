import { Badge, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { useSession } from '../bridge/session';
import { SearchEverything } from './search-everything';
import { SignedInMenu } from './signed-in-menu';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  ledger: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    flexGrow: 1,
    flexBasis: '10rem',
    minWidth: 0,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  demo: { flexShrink: 0 },
  search: { flexGrow: 2, flexBasis: '16rem', maxWidth: '34rem', minWidth: '10rem', display: 'flex' },
  user: { flexGrow: 1, flexBasis: '8rem', display: 'flex', justifyContent: 'flex-end' },
});

/** The ledger's name, the search, and who is signed in. */
export function TopBar({ searchBox }: { readonly searchBox: RefObject<HTMLInputElement | null> }) {
  const styles = useStyles();
  const { ledger } = useSession();
  return (
    <header className={styles.bar}>
      <div className={styles.ledger} title={ledger.path}>
        <Subtitle2 className={styles.name}>{ledger.name}</Subtitle2>
        {ledger.demo ? (
          <Badge className={styles.demo} appearance="tint" color="informative" shape="rounded">
            Demo
          </Badge>
        ) : null}
      </div>
      <div className={styles.search} role="search">
        <SearchEverything searchBox={searchBox} />
      </div>
      <div className={styles.user}>
        <SignedInMenu />
      </div>
    </header>
  );
}
