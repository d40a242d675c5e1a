interface TagProps {
  readonly text: string;
  readonly colour?: 'blue' | 'green' | 'grey' | 'yellow' | 'red';
}

/** A state in a word. Its colour says nothing that the word does not. */
export function Tag({ text, colour = 'blue' }: TagProps) {
  return <strong className={`govuk-tag govuk-tag--${colour}`}>{text}</strong>;
}
