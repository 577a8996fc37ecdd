namespace Chat;

/// <summary>The process cannot start; the message says what to do about it, in one line.</summary>
public sealed class StartException(string message, Exception? inner = null) : Exception(message, inner);
