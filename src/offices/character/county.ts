export async function county(): Promise<void> {}
