import { Body1, Button, makeStyles, Subtitle2 } from '@fluentui/react-components';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { ROLES } from '../../preload/contract/command';
import type { OpenLedger } from '../../preload/contract/ledger';
import { Stack } from '../layout/stack';
import { rolesInWords } from './roles';

const useStyles = makeStyles({
  heading: { margin: 0 },
  person: { justifyContent: 'flex-start' },
});

interface DemoPeopleProps {
  readonly demo: NonNullable<OpenLedger['demo']>;
  readonly disabled: boolean;
  readonly onChoose: (name: string, password: string) => void;
}

/** The demo council's people, to sign in as with one click, and the password they share. */
export function DemoPeople({ demo, disabled, onChoose }: DemoPeopleProps) {
  const styles = useStyles();
  return (
    <Stack as="section" gap="S" aria-label="People of the demo council">
      <Subtitle2 as="h2" className={styles.heading}>
        The demo council’s people
      </Subtitle2>
      <Body1>
        Choose one to sign in. All have the password <strong>{demo.password}</strong>. One person prepares a
        period, another finalises it.
      </Body1>
      {demo.users.map((user) => (
        <Button
          key={user.name}
          className={styles.person}
          icon={<PersonRegular />}
          disabledFocusable={disabled}
          onClick={() => onChoose(user.name, demo.password)}
        >
          {user.name}, {wordsOfRoles(user.roles)}
        </Button>
      ))}
    </Stack>
  );
}

/** `officer, approver`, as the demo ledger has it, in the words that the application uses elsewhere. */
function wordsOfRoles(roles: string): string {
  return rolesInWords(ROLES.filter((role) => roles.split(/[,\s]+/).includes(role)));
}
