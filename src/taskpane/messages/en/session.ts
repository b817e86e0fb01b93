/** Texts of the start, finish, evidence, findings and print screens. */
export const session = {
  title: "OCOP scoring",
} as const;
