import { Button, makeStyles, Text } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { useEffect, useMemo } from 'react';
import { FormProvider, useFormContext, useWatch } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router';
import type { z } from 'zod';
import { claimFields } from '../../preload/contract/claims';
import { reference } from '../../preload/contract/fields';
import { useMay } from '../bridge/use-access';
import { useCommand } from '../bridge/use-command';
import { useCommandQuery } from '../bridge/use-command-query';
import { DraftNotice } from '../forms/draft-notice';
import { useDraftForm } from '../forms/use-draft-form';
import { PageSection } from '../layout/page-section';
import { Screen } from '../layout/screen';
import { ScreenLink } from '../layout/screen-link';
import { Stack } from '../layout/stack';
import { ErrorState } from '../layout/states';
import { RecordField } from '../placements/record-field';
import { ClaimFields } from './claim-fields';
import { UNSUBMITTED_ADDRESS, entryAddress } from './entry-address';
import { EntryHelp } from './entry-help';
import { NotApproved } from './not-approved';
import { UnsubmittedClaims } from './unsubmitted-claims';

const newClaim = claimFields.extend({ provider: reference });
type Values = z.input<typeof newClaim>;

const useStyles = makeStyles({
  start: { alignSelf: 'flex-start' },
});

/** Begins a claim that came in on paper, by e-mail or by telephone; its items follow. */
export function NewClaimScreen() {
  const [search] = useSearchParams();
  const carer = search.get('carer') ?? '';
  const may = useMay('claims.enter');
  return (
    <Screen
      title="Enter a claim"
      help={<EntryHelp />}
      actions={<ScreenLink to={UNSUBMITTED_ADDRESS}>Unsubmitted claims in the queue</ScreenLink>}
    >
      {may ? (
        <NewClaim key={carer} carer={carer} />
      ) : (
        <Text>A finance officer or an administrator enters claims.</Text>
      )}
      <UnsubmittedClaims />
    </Screen>
  );
}

function NewClaim({ carer }: { readonly carer: string }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const enter = useCommand('claims.enter');
  const empty: Values = { provider: carer, day: '', notes: '', origin: 'paper' };
  const { form, failure, submit, hadDraft, startAfresh } = useDraftForm({
    schema: newClaim,
    defaultValues: empty,
    draftKey: `claim.new.${carer}`,
    onSubmit: async (values) => {
      const { claim } = await enter.mutateAsync(values);
      void navigate(entryAddress(claim.id));
    },
  });
  return (
    <PageSection title="The claim">
      <Stack as="form" style={{ maxWidth: '40rem' }} onSubmit={submit} noValidate>
        {hadDraft && form.formState.isDirty ? <DraftNotice onDiscard={startAfresh} /> : null}
        <FormProvider {...form}>
          <CarerChoice />
          <ClaimFields />
          <FirstFocus isCarerKnown={carer !== ''} />
        </FormProvider>
        {failure ? <ErrorState error={failure} title="The claim was not begun" /> : null}
        <Button
          type="submit"
          appearance="primary"
          icon={<ArrowRightRegular />}
          iconPosition="after"
          className={styles.start}
          disabledFocusable={form.formState.isSubmitting}
          title="Enter"
        >
          Go on to its items
        </Button>
      </Stack>
    </PageSection>
  );
}

/** Every carer can be found; for one who may not claim, how that is changed. */
function CarerChoice() {
  const claimants = useCommandQuery('claimants.list', {});
  const provider = useWatch<Values, 'provider'>({ name: 'provider' });
  const options = useMemo(
    () =>
      (claimants.data ?? []).map(({ provider: ref, providerName: name, approved }) => ({
        ref,
        name,
        ...(approved ? {} : { hint: 'not approved to claim' }),
      })),
    [claimants.data],
  );
  const chosen = claimants.data?.find((row) => row.provider === provider);
  return (
    <>
      <RecordField name="provider" label="Carer" placeholder="Type a name or reference" options={options} />
      {chosen && !chosen.approved ? <NotApproved claimant={chosen} /> : null}
    </>
  );
}

function FirstFocus({ isCarerKnown }: { readonly isCarerKnown: boolean }) {
  const { setFocus } = useFormContext<Values>();
  useEffect(() => {
    if (isCarerKnown) setFocus('day');
  }, [isCarerKnown, setFocus]);
  return null;
}
