/** The home widgets side by side. */
export function HomePage() {
  return <p>home</p>;
}
