namespace Chat.Storage;

internal abstract class Database;
