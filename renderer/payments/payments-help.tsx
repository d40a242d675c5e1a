/** What F1 says about the payments screen. */
export const PAYMENTS_HELP = (
  <>
    <p>
      Here a payment period is looked through, prepared by one person and finalised by another. The button at
      the top right is always the next step; where it cannot be taken yet, the words beside it say why.
    </p>
    <p>
      <strong>Payments</strong> lists what each carer gets. Enter opens a payment beside the list; with it
      open, the arrow keys move from carer to carer, and Esc closes it. <strong>Why?</strong> on a line shows
      its sum in words.
    </p>
    <p>
      <strong>Exceptions</strong> are worked through one by one. Blocking ones must be put right; the others
      are accepted by name, with a note (Ctrl+Enter). Where the facts change afterwards, an acceptance no
      longer counts.
    </p>
    <p>
      <strong>Overpayments</strong> lists who owes what, why and since when. A plan, set in your name, says
      how much of each payment is taken at most: without one, it is as far as the payment allows.
    </p>
    <p>
      <strong>Still placed?</strong> lists the placements that nobody has confirmed for the set time, which is
      among the settings. C confirms the one with the focus, and the button all that are shown. It is no
      condition for preparing.
    </p>
    <p>
      <strong>What changed</strong> compares each payment with the period before. <strong>Documents</strong>{' '}
      shows each carer’s remittance advice as it prints, and of a finalised period the BACS file for the bank
      and the journal for the finance system, with who exported them when.
    </p>
  </>
);
