/** Texts of the start, finish, evidence, findings and print screens. */
export const session = {
  title: "Chấm điểm OCOP",
} as const;
