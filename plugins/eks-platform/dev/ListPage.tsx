/** Links to the tab of everything that the development entry can show. */
export function ListPage(props: { clusters: string[]; components: string[] }) {
  const links = [
    ...props.clusters.map(name => ['resource', name]),
    ...props.components.map(name => ['component', name]),
  ];
  return (
    <ul style={{ columns: '220px', padding: 24 }}>
      <li>
        <a href="/eks-platforms">fleet</a>
      </li>
      {links.map(([kind, name]) => (
        <li key={`${kind} ${name}`}>
          <a href={`/catalog/default/${kind}/${name}/cluster`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
