import { InsetText } from '../govuk/inset-text';

/** Above a form that has what was written before. */
export function WrittenBefore() {
  return (
    <InsetText>
      You wrote this before, and it is not sent yet. It was kept on this device, where only you can open it.
      Files were not kept: choose them again.
    </InsetText>
  );
}
