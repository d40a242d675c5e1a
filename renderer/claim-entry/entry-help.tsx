/** F1 on the screens that enter claims. */
export function EntryHelp() {
  return (
    <>
      <p>
        Enters a claim that came in on paper, by e-mail or by telephone: first the carer and what the claim
        says as a whole, then its items, one row at a time.
      </p>
      <p>
        Enter adds the item and goes on to the next; Ctrl+Enter submits the claim to the panel, with what was
        typed last; Esc leaves an item that is being changed as it was.
      </p>
      <p>
        Only children placed with the carer on the days of an item can be chosen. The amount is the quantity
        at the rate of its first day. A file is attached by the button, or dropped on the form; what it is, is
        told by its content.
      </p>
      <p>
        Until a claim is submitted, everything can be changed or removed. After that it can only be withdrawn,
        and only before the panel has decided. Whoever enters or submits a claim does not decide on it.
      </p>
    </>
  );
}
