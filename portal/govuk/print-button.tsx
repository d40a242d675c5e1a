import { Button } from './button';

/** Prints the page as `print.css` lays it out. */
export function PrintButton() {
  return (
    <Button look="secondary" onClick={() => print()}>
      Print
    </Button>
  );
}
