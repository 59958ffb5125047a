export async function county(): Promise<void> {}
export async function countyAfter(): Promise<void> {}
