namespace Orleans.Serialization;

/// <summary>A value of this type cannot cross a call.</summary>
[GenerateSerializer]
public sealed class CodecNotFoundException(string message) : Exception(message);
