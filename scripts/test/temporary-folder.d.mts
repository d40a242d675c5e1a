export function putTemporaryFoldersInMemory(): void;
