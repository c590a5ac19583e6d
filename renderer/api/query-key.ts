/** `[noun, verb, input]`, from the wire name that every client call carries. */
export function queryKey(operation: string, input: unknown): readonly unknown[] {
  const [noun = '', verb = ''] = operation.split('.');
  return [noun, verb, input ?? null];
}
