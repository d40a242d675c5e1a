export function NewActionScreen() {
  return null;
}
