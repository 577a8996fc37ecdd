/** The first stop of Tab: past the list of conversations. A link to a place in the page would be an address of its own here. */
export function SkipLink() {
  const skip = () => {
    const messages = document.querySelector<HTMLElement>(".main [role='log']") ?? document.querySelector<HTMLElement>(".main");
    messages?.focus();
  };
  return <button type="button" className="skip-link button" onClick={skip}>Skip to messages</button>;
}
