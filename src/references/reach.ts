/** How many sentences back references may reach; "its" of "its stake in Foo", which is not Foo's, less than other pronouns. */
export const REACH = { pronoun: 3, person: 20, otherPossessor: 1, description: 30, described: 60 } as const;
/** How sure it is whom they mean. */
export const CERTAINTY = { pronoun: 0.85, weakPronoun: 0.7, description: 0.8, plain: 0.72 } as const;
