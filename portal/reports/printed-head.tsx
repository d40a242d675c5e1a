import { addressLines, type Addressee } from '../../domain/documents/letterhead';

interface PrintedHeadProps {
  readonly organisation: string;
  readonly carer: Addressee;
}

/** Whose paper it is and whom it is for: on paper only. */
export function PrintedHead({ organisation, carer }: PrintedHeadProps) {
  return (
    <address className="portal-print-only">
      <p>{organisation}</p>
      <p>
        {addressLines(carer).map((line) => (
          <span key={line} className="portal-detail">
            {line}
          </span>
        ))}
      </p>
    </address>
  );
}
