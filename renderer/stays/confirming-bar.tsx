import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { FormProvider } from 'react-hook-form';
import { DateField } from '../forms/date-field';
import { TextField } from '../forms/text-field';
import { Row } from '../layout/row';
import { ErrorState } from '../layout/states';
import type { Confirming } from './use-confirming';

const useStyles = makeStyles({
  day: { width: '12rem', '& .fui-Input': { minWidth: 0 } },
  how: { flexGrow: 1, minWidth: '14rem', maxWidth: '44rem' },
});

/** What is said of each stay as it is confirmed, and what was confirmed last. */
export function ConfirmingBar({ confirming }: { readonly confirming: Confirming }) {
  const styles = useStyles();
  const { form, last, failure, takeBackLast } = confirming;
  return (
    <>
      <FormProvider {...form}>
        <Row align="start" role="group" aria-label="What is confirmed">
          <div className={styles.day}>
            <DateField name="asOf" label="Still placed on" hint="The day that was asked about" required />
          </div>
          <div className={styles.how}>
            <TextField
              name="note"
              label="How you know"
              hint="Optional; kept with each: by phone, from the social workers’ list"
            />
          </div>
        </Row>
      </FormProvider>
      {failure ? <ErrorState error={failure} title="Not confirmed" /> : null}
      {last ? (
        <MessageBar intent="success">
          <MessageBarBody>Confirmed: {last.what}.</MessageBarBody>
          {last.ids.length > 0 ? (
            <MessageBarActions>
              <Button size="small" icon={<ArrowUndoRegular />} onClick={() => void takeBackLast()}>
                Take back
              </Button>
            </MessageBarActions>
          ) : null}
        </MessageBar>
      ) : null}
    </>
  );
}
