/** What an office says of its networks (大学区、集团、共同体、结对): which kinds, who keeps them, who is active in them, by what their effect is told. */
export interface NetworkDeclaration {
  readonly office: string;
  /** The registers of networks, of memberships with their terms, of activities, of yearly plans, of figures. */
  readonly network: { readonly name: string; readonly label: string };
  readonly member: { readonly name: string; readonly label: string };
  readonly activity: { readonly name: string; readonly label: string };
  readonly plan: { readonly name: string; readonly label: string };
  readonly figure: { readonly name: string; readonly label: string };
  readonly kinds: Readonly<Record<string, string>>;
  readonly activityKinds: Readonly<Record<string, string>>;
  /** The figures by which effect is told, each with its unit. */
  readonly measures: Readonly<Record<string, string>>;
  /** Who forms networks, changes their members and enters figures for anyone. */
  readonly keeps: readonly string[];
  /** Who plans, logs activities and enters figures for their own organisation. */
  readonly acts: readonly string[];
  readonly reads: readonly string[];
}
