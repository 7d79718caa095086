/** A copy that comes second says so once, and not for each of its elements. */
let said = false;

/** Registers an element under its tag, unless a copy that was loaded before has it; then that one stays. */
export function register(tag: string, element: CustomElementConstructor, registry = customElements): void {
  const known = registry.get(tag);
  if (!known) registry.define(tag, element);
  else if (known !== element && !said) {
    said = true;
    console.warn(`<${tag}> was already registered; keeping that one.`);
  }
}
