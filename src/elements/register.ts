/** Registers an element under its tag, unless a copy that was loaded before has it; then that one stays, and says so once. */
export function register(tag: string, element: CustomElementConstructor, registry = customElements): void {
  const known = registry.get(tag);
  if (!known) registry.define(tag, element);
  else if (known !== element) console.warn(`<${tag}> was already registered; keeping that one.`);
}
